package dev.outcry.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.avro.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a backtest found, for programs. */
public final class BacktestJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int examples;

    /**
     * @param examples how many are given of each scenario's tags gained and lost, and of escalations gained and lost
     */
    public BacktestJson(int examples) {
        this.examples = examples;
    }

    /** The report. */
    public ObjectNode of(Backtest backtest) {
        ObjectNode report = NODES.objectNode()
                .put("messages", backtest.messages())
                .put("before", backtest.before())
                .put("after", backtest.after());
        report.set("tags", delta(backtest.total()));
        ObjectNode scenarios = report.putObject("scenarios");
        backtest.deltas().forEach((scenario, delta) -> {
            ObjectNode node = delta(delta);
            node.set(
                    "examples",
                    tags(backtest.tags().stream()
                            .filter(change -> change.scenario() == scenario)
                            .toList()));
            scenarios.set(scenario.name(), node);
        });
        ObjectNode escalations = report.putObject("escalations");
        escalations.set("gained", escalations(backtest.escalations(true)));
        escalations.set("lost", escalations(backtest.escalations(false)));
        return report;
    }

    private static ObjectNode delta(Backtest.Delta delta) {
        return NODES.objectNode()
                .put("gained", delta.gained())
                .put("lost", delta.lost())
                .put("better", delta.better())
                .put("worse", delta.worse());
    }

    private ArrayNode tags(List<TagChange> changes) {
        ArrayNode node = NODES.arrayNode();
        Map<Change, Integer> given = new EnumMap<>(Change.class);
        for (TagChange change : changes) {
            Change kind = change.gained() ? Change.GAINED : Change.LOST;
            if (given.merge(kind, 1, Integer::sum) <= examples) {
                ObjectNode example = example(change.message(), change.evidence())
                        .put("change", kind.name())
                        .put("confidence", change.confidence());
                node.add(example);
            }
        }
        return node;
    }

    private enum Change {
        GAINED,
        LOST
    }

    private ObjectNode escalations(List<EscalationChange> changes) {
        ObjectNode node = NODES.objectNode().put("count", changes.size());
        ArrayNode list = node.putArray("examples");
        changes.stream()
                .limit(examples)
                .forEach(change -> list.add(example(change.message(), change.evidence())
                        .put("kind", change.kind().name())));
        return node;
    }

    private static ObjectNode example(LabelledMessage message, List<Evidence> evidence) {
        ObjectNode node = NODES.objectNode()
                .put("where", message.where())
                .put("author", message.message().author().name())
                .put("subject", message.message().subject())
                .put("body", message.message().body());
        node.set("evidence", MistakeJson.evidence(evidence));
        return node;
    }
}
