package dev.outcry.stats;

import dev.outcry.avro.Channel;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.identity.DerivedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message or one escalation adds, and to which cells of its minute.
 *
 * @param cells the cells
 * @param delta what is added to each of them
 */
public record Contribution(List<ScenarioStatsKey> cells, StatsDelta delta) {

    /** The row that has every message once. */
    public static final String ALL = "ALL";

    /** The row of messages without a scenario. */
    public static final String NONE = "NONE";

    /** A message counts in the row ALL, and in one for each of its scenarios, or in NONE. */
    public static Contribution of(String customer, TaggedTicket ticket) {
        List<String> rows = new ArrayList<>();
        rows.add(ALL);
        ticket.getScenarios().forEach(tag -> rows.add(tag.getScenario().name()));
        if (rows.size() == 1) {
            rows.add(NONE);
        }
        StatsDelta delta = StatsDeltas.ofMessage(
                ticket.getSentiment(),
                DerivedId.hash64(customer),
                ticket.getOccurredAt().toEpochMilli());
        return new Contribution(cells(rows, ticket.getOccurredAt(), ticket.getChannel(), ticket.getProduct()), delta);
    }

    /** An escalation counts once, when it is opened: in the row ALL and in that of its scenario. */
    public static Contribution of(Escalation opened) {
        List<String> rows = List.of(ALL, opened.getScenario().name());
        return new Contribution(
                cells(rows, opened.getOpenedAt(), opened.getChannel(), opened.getProduct()),
                StatsDeltas.ofEscalation(opened.getOpenedAt().toEpochMilli()));
    }

    private static List<ScenarioStatsKey> cells(
            List<String> rows, Instant at, Channel channel, @Nullable String product) {
        Instant minute = Windows.start(at, Granularity.MINUTE);
        return rows.stream()
                .map(row ->
                        new ScenarioStatsKey(minute, Granularity.MINUTE, row, channel, product == null ? "" : product))
                .toList();
    }
}
