package dev.outcry.app.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Expected and actual counts by day and row, so that what is off is found where it is and not only in the sum. */
final class DaySums {

    /** A day (UTC) and what is counted in it. */
    record Cell(LocalDate day, String row) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::day).thenComparing(Cell::row);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Sums {
        private long expected;
        private long actual;
        private @Nullable Place source;
        private @Nullable Place total;
    }

    private final SortedMap<Cell, Sums> cells = new TreeMap<>();
    private final LocalDate from;

    /** @param from days before are not compared */
    DaySums(LocalDate from) {
        this.from = from;
    }

    void expect(LocalDate day, String row, long count, Place place) {
        Sums sums = of(day, row);
        sums.expected += count;
        sums.source = place;
    }

    void count(LocalDate day, String row, long count, Place place) {
        Sums sums = of(day, row);
        sums.actual += count;
        sums.total = place;
    }

    private Sums of(LocalDate day, String row) {
        return cells.computeIfAbsent(new Cell(day, row), unused -> new Sums());
    }

    /** Adds all days to a line. */
    void into(OpenLine line) {
        if (from.equals(LocalDate.MAX)) {
            line.skip("nothing reaches back far enough");
        }
        cells.forEach((cell, sums) -> {
            if (!cell.day().isBefore(from)) {
                line.compare(sums.expected, sums.actual, what(cell, sums));
            }
        });
    }

    private static String what(Cell cell, Sums sums) {
        List<String> parts = new ArrayList<>(List.of(cell.day() + (cell.row().isEmpty() ? "" : " " + cell.row())));
        for (Map.Entry<String, @Nullable Place> seen : places(sums).entrySet()) {
            if (seen.getValue() != null) {
                parts.add(seen.getKey() + " " + seen.getValue());
            }
        }
        return String.join(", ", parts);
    }

    private static SortedMap<String, @Nullable Place> places(Sums sums) {
        SortedMap<String, @Nullable Place> places = new TreeMap<>();
        places.put("last counted", sums.source);
        places.put("last total", sums.total);
        return places;
    }
}
