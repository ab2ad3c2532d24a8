package dev.outcry.topology.proof;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Scenario;
import dev.outcry.history.PolicyScope;
import dev.outcry.history.RepeatPolicy;
import dev.outcry.topology.proof.Step.Deleted;
import dev.outcry.topology.proof.Step.Erased;
import dev.outcry.topology.proof.Step.HoursPassed;
import dev.outcry.topology.proof.Step.Migrated;
import dev.outcry.topology.proof.Step.Published;
import dev.outcry.topology.proof.Step.Restarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes stories up, each from its seed alone. Windows are a few milliseconds long, so that the edges are hit all the
 * time: events lie exactly a window's length apart, or one millisecond less or more, exactly the grace behind the
 * latest, and so on. Customers come in bursts and with gaps, publishers try again, clocks run ahead, the program
 * restarts and its task moves.
 */
final class StoryGenerator {

    private static final List<Scenario> SCENARIOS = List.of(Scenario.values());

    private static final List<ComplaintLevel> LEVELS =
            List.of(ComplaintLevel.ELEVATED, ComplaintLevel.HIGH, ComplaintLevel.CRITICAL);

    private final Random random;
    private final int customers;
    private final int steps;
    private final List<Published> published = new ArrayList<>();
    private List<RepeatPolicy> policies = List.of();
    private long grace;
    private long broker;
    private long latest;

    private StoryGenerator(long seed, int customers, int steps) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.customers = customers;
        this.steps = steps;
    }

    /** A story of few customers, whose windows fill. */
    static Story story(long seed) {
        return new StoryGenerator(seed, 1 + (int) (seed % 3), 32).make();
    }

    /** A story of many customers, who share nothing but the clock. */
    static Story crowd(long seed, int customers, int steps) {
        return new StoryGenerator(seed, customers, steps).make();
    }

    private Story make() {
        policies = policies();
        grace = random.nextInt(30);
        long deduplication = 1L + random.nextInt(100);
        long tolerance = random.nextInt(30);
        int most = policies.stream().mapToInt(RepeatPolicy::complaints).max().orElse(1);
        // Under a scope, complaints outside it could push out those inside: that is no exact window any more.
        boolean exact = policies.stream().allMatch(policy -> policy.scope().equals(PolicyScope.EVERYTHING));
        int maxComplaints = exact && oneIn(2) ? most + random.nextInt(3) : 512;
        List<Step> all = new ArrayList<>();
        while (all.size() < steps) {
            all.add(step());
        }
        return new Story(policies, grace, deduplication, tolerance, maxComplaints, all);
    }

    private List<RepeatPolicy> policies() {
        List<RepeatPolicy> made = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            made.add(policy("p" + i));
        }
        return made;
    }

    private RepeatPolicy policy(String name) {
        int tickets = 1 + random.nextInt(2);
        int complaints = tickets + random.nextInt(3);
        ComplaintLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
        Duration window = Duration.ofMillis(1 + random.nextInt(30));
        return new RepeatPolicy(name, window, complaints, tickets, level, 1 + random.nextInt(complaints), scope());
    }

    private PolicyScope scope() {
        return new PolicyScope(
                oneIn(5) ? Set.of("P0") : Set.of(),
                oneIn(5) ? Set.of("desk") : Set.of(),
                oneIn(8) ? Set.copyOf(SCENARIOS.subList(0, 16)) : Set.of(),
                oneIn(4) ? random.nextInt(65) / 64.0 : 0);
    }

    private Step step() {
        return switch (random.nextInt(24)) {
            case 0 -> new Restarted();
            case 1 -> new Migrated();
            case 2 -> new HoursPassed(1 + random.nextInt(2));
            case 3, 4 -> published.isEmpty() ? publish() : again();
            case 5, 6 -> published.isEmpty() ? publish() : delete();
            case 7 -> oneIn(3) ? new Erased("C" + random.nextInt(customers)) : publish();
            default -> publish();
        };
    }

    private Step again() {
        pass();
        int back = 1 + random.nextInt(Math.min(published.size(), oneIn(3) ? published.size() : 4));
        return published.get(published.size() - back).againAt(broker);
    }

    /** Mostly of one of the latest events; sometimes of one that there never was. */
    private Step delete() {
        pass();
        int back = 1 + random.nextInt(Math.min(published.size(), oneIn(3) ? published.size() : 4));
        Published event = published.get(published.size() - back);
        return new Deleted(event.customer(), event.source(), oneIn(9) ? "none" : event.eventId(), broker);
    }

    private Step publish() {
        pass();
        long at = Math.max(0, eventTime());
        latest = Math.max(latest, at);
        Published event = new Published(
                oneIn(15) ? "e0" : "e" + published.size(),
                oneIn(4) ? "chat" : "desk",
                "C" + random.nextInt(customers),
                "T" + random.nextInt(3),
                oneIn(3) ? null : "P" + random.nextInt(2),
                broker,
                at,
                !oneIn(8),
                oneIn(6) ? random.nextInt(64) : -14 - random.nextInt(50),
                oneIn(3) ? Set.of(SCENARIOS.get(random.nextInt(SCENARIOS.size()))) : Set.of());
        published.add(event);
        return event;
    }

    /** Lets the broker's clock go on: not at all, a little, or by a gap. */
    private void pass() {
        if (oneIn(12)) {
            broker += random.nextInt(150);
        } else if (!oneIn(3)) {
            broker += random.nextInt(6);
        }
    }

    private long eventTime() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> latest - random.nextInt((int) grace + 1);
            case 2 -> latest - grace + edge();
            case 3, 4, 5 -> aWindowFromAnother();
            case 6 -> broker + random.nextInt(60);
            case 7 -> broker - random.nextInt(80);
            default -> broker;
        };
    }

    /** A window's length before or after an earlier event, or a millisecond beside that. */
    private long aWindowFromAnother() {
        if (published.isEmpty()) {
            return broker;
        }
        long other = published
                .get(published.size() - 1 - random.nextInt(Math.min(5, published.size())))
                .at();
        long window = policies.get(random.nextInt(policies.size())).window().toMillis();
        return other + (oneIn(4) ? -window : window) + edge();
    }

    private int edge() {
        return random.nextInt(3) - 1;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
