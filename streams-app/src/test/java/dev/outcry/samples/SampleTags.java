package dev.outcry.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the built-in rules and model say of each sample, one message at a time: the lines of {@code tags.jsonl}. */
final class SampleTags {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Comparator<ScenarioTag> SUREST_FIRST =
            Comparator.comparingDouble(ScenarioTag::getConfidence).reversed().thenComparing(ScenarioTag::getScenario);

    private final Tagger tagger = tagger();

    /** The tagger of a default configuration. */
    static Tagger tagger() {
        return new StackedTagger(
                new RuleTagger(RulePacks.bundled()), TaggingModel.bundled().orElseThrow());
    }

    /** One line for each valid event, in the order of publication. */
    String lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (SampleRecord record : SampleFiles.conversations()) {
            if (record.isValid()) {
                lines.computeIfAbsent(record.eventId(), id -> line(record).toString());
            }
        }
        return String.join("\n", lines.values()) + "\n";
    }

    private JsonNode line(SampleRecord record) {
        Tagging tagging = tagger.tag(new Message(
                record.type(),
                record.author(),
                record.channel(),
                optional(record, "subject"),
                record.text("body"),
                optional(record, "language")));
        ObjectNode line = JSON.createObjectNode().put("eventId", record.eventId());
        var scenarios = line.putArray("scenarios");
        tagging.scenarios().stream()
                .sorted(SUREST_FIRST)
                .forEach(tag -> scenarios.add(tag.getScenario().name()));
        return line.put("sentiment", tagging.sentiment().getLabel().name());
    }

    private static @Nullable String optional(SampleRecord record, String field) {
        return record.json().path(field).isTextual() ? record.text(field) : null;
    }
}
