package dev.outcry.stats;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.StatsContribution;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.identity.DerivedId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one message or one escalation adds, and to which cells of its minute. */
public final class Contribution {

    /** The row that has every message once. */
    public static final String ALL = "ALL";

    /** The row of messages without a scenario. */
    public static final String NONE = "NONE";

    private Contribution() {}

    /** A message counts in the row ALL, and in one for each of its scenarios, or in NONE. */
    public static StatsContribution of(String customer, TaggedTicket ticket) {
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
        return new StatsContribution(rows, ticket.getChannel(), named(ticket.getProduct()), delta);
    }

    /** An escalation counts once, when it is opened: in the row ALL and in that of its scenario. */
    public static StatsContribution of(Escalation opened) {
        List<String> rows = List.of(ALL, opened.getScenario().name());
        StatsDelta delta = StatsDeltas.ofEscalation(opened.getOpenedAt().toEpochMilli());
        return new StatsContribution(rows, opened.getChannel(), named(opened.getProduct()), delta);
    }

    /** The cells of its minute that it is added to. */
    public static List<ScenarioStatsKey> cells(StatsContribution contribution) {
        return minutes(contribution).stream().map(StatsCell::key).toList();
    }

    static List<StatsCell> minutes(StatsContribution contribution) {
        long minute = Windows.start(contribution.getDelta().getLatestAt(), Granularity.MINUTE);
        List<StatsCell> cells = new ArrayList<>(contribution.getRows().size());
        for (String row : contribution.getRows()) {
            cells.add(new StatsCell(
                    minute, Granularity.MINUTE, row, contribution.getChannel(), contribution.getProduct()));
        }
        return cells;
    }

    private static String named(@Nullable String product) {
        return product == null ? "" : product;
    }
}
