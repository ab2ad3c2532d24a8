package dev.outcry.stats;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.StatsTotal;
import dev.outcry.fixture.Tickets;
import dev.outcry.serde.StateSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/**
 * The totals against a plain count of the messages themselves. Messages come in any order, a millisecond before, on and
 * after the edges of minutes, hours and days; several tasks gather them and send their deltas whenever they like.
 */
class StatsProofTest {

    private static final int HISTORIES = Integer.getInteger("outcry.stories", 10_000) / 10;
    private static final int MESSAGES = 40;
    private static final int TASKS = 3;
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Duration> EDGES = List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
    private static final Serde<StatsTotal> TOTALS = new StateSerde<>(StatsTotal.class);

    private record Message(String customer, TaggedTicket ticket) {}

    @Test
    void shouldAddUpToTheMessages() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            int number = seed;
            Random random = new Random(seed * 7919L);
            List<Message> messages = messages(random);

            Map<ScenarioStatsKey, ScenarioStats> published = publish(messages, random);

            assertThat(published.keySet()).as("cells of seed " + seed).isEqualTo(cells(messages));
            published.forEach((cell, stats) -> check(cell, stats, messages, "seed " + number));
            for (Granularity granularity : Granularity.values()) {
                assertThat(sum(published, granularity))
                        .as("messages of seed %d by %s", seed, granularity)
                        .isEqualTo(MESSAGES);
            }
        }
    }

    private static List<Message> messages(Random random) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String customer = "C" + random.nextInt(6);
            Tickets ticket = aTicket()
                    .event("e" + i)
                    .at(time(random))
                    .via(random.nextBoolean() ? Channel.EMAIL : Channel.CHAT)
                    .feeling((random.nextInt(17) - 8) / 8.0);
            if (random.nextBoolean()) {
                ticket.about("P" + random.nextInt(2));
            }
            for (Scenario scenario : List.of(Scenario.LEGAL, Scenario.ABUSE)) {
                if (random.nextInt(3) == 0) {
                    ticket.showing(scenario);
                }
            }
            messages.add(new Message(customer, ticket.build()));
        }
        return messages;
    }

    private static Instant time(Random random) {
        Duration edge = EDGES.get(random.nextInt(EDGES.size()));
        return MIDNIGHT.plus(edge.multipliedBy(random.nextInt(3))).plusMillis(random.nextInt(3) - 1L);
    }

    private static Map<ScenarioStatsKey, ScenarioStats> publish(List<Message> messages, Random random) {
        List<StatsGathering> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            tasks.add(new StatsGathering());
        }
        Map<ScenarioStatsKey, byte[]> totals = new LinkedHashMap<>();
        for (Message message : messages) {
            StatsGathering task = tasks.get(random.nextInt(TASKS));
            task.add(Contribution.of(message.customer(), message.ticket()));
            if (random.nextInt(5) == 0) {
                send(task, totals);
            }
        }
        tasks.forEach(task -> send(task, totals));
        Map<ScenarioStatsKey, ScenarioStats> published = new LinkedHashMap<>();
        totals.forEach((cell, total) -> published.put(
                cell, StatsTotals.publish(cell, TOTALS.deserializer().deserialize("totals", total))));
        return published;
    }

    /** What lies in a store between two deltas are bytes. */
    private static void send(StatsGathering task, Map<ScenarioStatsKey, byte[]> totals) {
        task.take().forEach((cell, delta) -> {
            byte[] before = totals.get(cell);
            StatsTotal total = before == null ? null : TOTALS.deserializer().deserialize("totals", before);
            totals.put(cell, TOTALS.serializer().serialize("totals", StatsTotals.add(total, delta)));
        });
    }

    private static Set<ScenarioStatsKey> cells(List<Message> messages) {
        Set<ScenarioStatsKey> cells = new HashSet<>();
        for (Message message : messages) {
            for (String row : rows(message.ticket())) {
                for (Granularity granularity : Granularity.values()) {
                    cells.add(cell(message.ticket(), granularity, row));
                }
            }
        }
        return cells;
    }

    private static List<String> rows(TaggedTicket ticket) {
        List<String> rows = new ArrayList<>(List.of("ALL"));
        for (ScenarioTag tag : ticket.getScenarios()) {
            rows.add(tag.getScenario().name());
        }
        return ticket.getScenarios().isEmpty() ? List.of("ALL", "NONE") : rows;
    }

    private static ScenarioStatsKey cell(TaggedTicket ticket, Granularity granularity, String row) {
        String product = ticket.getProduct() == null ? "" : ticket.getProduct();
        long length = length(granularity).toMillis();
        long at = ticket.getOccurredAt().toEpochMilli();
        Instant start = Instant.ofEpochMilli(at - Math.floorMod(at, length));
        return new ScenarioStatsKey(start, granularity, row, ticket.getChannel(), product);
    }

    private static Duration length(Granularity granularity) {
        return switch (granularity) {
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
        };
    }

    private static void check(ScenarioStatsKey cell, ScenarioStats stats, List<Message> messages, String where) {
        List<Message> mine = messages.stream()
                .filter(message -> rows(message.ticket()).contains(cell.getScenario())
                        && cell(message.ticket(), cell.getGranularity(), cell.getScenario())
                                .equals(cell))
                .toList();
        assertThat(stats.getWindowEnd())
                .as(where)
                .isEqualTo(cell.getWindowStart().plus(length(cell.getGranularity())));
        assertThat(stats.getMessages()).as(where).isEqualTo(mine.size());
        assertThat(stats.getCustomers())
                .as(where)
                .isEqualTo(mine.stream().map(Message::customer).distinct().count());
        assertThat(stats.getNegative()).as(where).isEqualTo(feeling(SentimentLabel.NEGATIVE, mine));
        assertThat(stats.getNeutral()).as(where).isEqualTo(feeling(SentimentLabel.NEUTRAL, mine));
        assertThat(stats.getPositive()).as(where).isEqualTo(feeling(SentimentLabel.POSITIVE, mine));
        double sum = mine.stream().mapToDouble(StatsProofTest::score).sum();
        assertThat(stats.getMeanSentiment()).as(where).isEqualTo(sum / mine.size());
        assertThat(stats.getLowestSentiment())
                .as(where)
                .isEqualTo(
                        mine.stream().mapToDouble(StatsProofTest::score).min().orElseThrow());
        assertThat(stats.getEscalations()).as(where).isZero();
    }

    private static double score(Message message) {
        return message.ticket().getSentiment().getScore();
    }

    private static long feeling(SentimentLabel label, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.ticket().getSentiment().getLabel() == label)
                .count();
    }

    private static long sum(Map<ScenarioStatsKey, ScenarioStats> published, Granularity granularity) {
        return published.entrySet().stream()
                .filter(entry -> entry.getKey().getGranularity() == granularity
                        && entry.getKey().getScenario().equals("ALL"))
                .mapToLong(entry -> entry.getValue().getMessages())
                .sum();
    }
}
