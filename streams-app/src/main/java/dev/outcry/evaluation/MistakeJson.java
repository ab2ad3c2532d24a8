package dev.outcry.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.avro.Evidence;
import java.util.List;

/** A mistake as JSON, with its text and evidence. */
public final class MistakeJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MistakeJson() {}

    /** The mistake. */
    public static ObjectNode of(Mistake mistake) {
        LabelledMessage message = mistake.message();
        ObjectNode node = NODES.objectNode()
                .put("scenario", mistake.scenario().name())
                .put("confidence", mistake.confidence())
                .put("where", message.where())
                .put("author", message.message().author().name())
                .put("channel", message.message().channel().name())
                .put("subject", message.message().subject())
                .put("body", message.message().body());
        ArrayNode labelled = node.putArray("labelled");
        message.expected().forEach(scenario -> labelled.add(scenario.name()));
        ArrayNode said = node.putArray("said");
        mistake.said().forEach(scenario -> said.add(scenario.name()));
        node.set("evidence", evidence(mistake.evidence()));
        return node;
    }

    /** Evidence with the field and the place of its words. */
    static ArrayNode evidence(List<Evidence> all) {
        ArrayNode node = NODES.arrayNode();
        all.forEach(evidence -> node.addObject()
                .put("rule", evidence.getRule())
                .put("field", evidence.getField().name())
                .put("start", evidence.getStart())
                .put("end", evidence.getEnd())
                .put("text", evidence.getText()));
        return node;
    }
}
