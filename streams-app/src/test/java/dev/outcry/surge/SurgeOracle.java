package dev.outcry.surge;

import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeHour;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every step of every cell from all complaints there ever were, with plain sets: slow, and plainly right. */
final class SurgeOracle {

    /** A customer complains about a product. */
    record Complaint(long at, String customer, String product) {}

    private static final String ALL = "~";

    private final SurgeSettings settings;
    private final List<Complaint> complaints;
    private final TreeMap<String, Past> pasts = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    SurgeOracle(SurgeSettings settings, List<Complaint> complaints) {
        this.settings = settings;
        this.complaints = complaints;
        complaints.forEach(complaint -> pasts.put(complaint.product(), new Past(complaint.product())));
        pasts.put(ALL, new Past(null));
    }

    List<String> told(long from, long to) {
        for (long end = from; end <= to; end += SurgeTime.STEP) {
            for (Past past : pasts.values()) {
                past.look(end);
            }
        }
        return told;
    }

    static String line(
            CrisisChange change, @Nullable String product, long openedAt, long at, long customers, long rate) {
        return String.join(
                " ", change.name(), String.valueOf(product), "" + openedAt, "" + at, "" + customers, "" + rate);
    }

    /** One product, or all. */
    private final class Past {

        private final @Nullable String product;
        private final TreeMap<Long, SurgeHour> hours = new TreeMap<>();
        private long sinceHour = Long.MAX_VALUE;
        private long openedAt = -1;
        private long calmSince = -1;
        private long published;

        Past(@Nullable String product) {
            this.product = product;
        }

        boolean isOpen() {
            return openedAt >= 0;
        }

        void look(long end) {
            int rate = customers(end - SurgeTime.WINDOW, end).size();
            if (rate == 0 && !isOpen()) {
                return;
            }
            sinceHour = Math.min(sinceHour, (end - SurgeTime.STEP) / SurgeTime.WINDOW);
            Expectation expected =
                    Baseline.before(settings, new SurgeCell(sinceHour, List.copyOf(hours.values()), null, 0), end);
            double threshold = Math.max(
                    Math.max(settings.minCustomers(), settings.minRatio() * expected.mean()),
                    expected.upperBound(settings.deviations()));
            boolean explained = isExplained();
            boolean open = isOpen();
            if (!open && rate >= threshold && !explained) {
                openedAt = end;
                calmSince = -1;
                published = rate;
                told.add(line(CrisisChange.OPENED, product, end, end, rate, rate));
            } else if (open) {
                goOn(end, rate, rate < (expected.mean() + threshold) / 2);
            }
            if (end % SurgeTime.WINDOW == 0 && (rate > 0 || open)) {
                long hour = end / SurgeTime.WINDOW - 1;
                hours.put(hour, new SurgeHour(hour, (long) rate, explained || open || isOpen()));
            }
        }

        private void goOn(long end, int rate, boolean calm) {
            calmSince = calm ? (calmSince < 0 ? end : calmSince) : -1;
            int total = customers(openedAt - SurgeTime.WINDOW, end).size();
            boolean over = calm && end - calmSince >= settings.quiet().toMillis();
            boolean tooLong = end - openedAt >= settings.longest().toMillis();
            if (over || tooLong) {
                told.add(line(CrisisChange.ENDED, product, openedAt, end, total, rate));
                if (!over) {
                    relearn();
                }
                openedAt = -1;
            } else if (total >= published * 1.25) {
                published = total;
                told.add(line(CrisisChange.UPDATED, product, openedAt, end, total, rate));
            }
        }

        private void relearn() {
            sinceHour = openedAt / SurgeTime.WINDOW;
            hours.headMap(sinceHour).clear();
            hours.replaceAll((hour, known) -> new SurgeHour(hour, known.getCustomers(), false));
        }

        private boolean isExplained() {
            return product == null
                    ? pasts.values().stream().anyMatch(past -> past.product != null && past.isOpen())
                    : Objects.requireNonNull(pasts.get(ALL)).isOpen();
        }

        private Set<String> customers(long from, long to) {
            Set<String> found = new HashSet<>();
            for (Complaint complaint : complaints) {
                if (complaint.at() >= from
                        && complaint.at() < to
                        && (product == null || product.equals(complaint.product()))) {
                    found.add(complaint.customer());
                }
            }
            return found;
        }
    }
}
