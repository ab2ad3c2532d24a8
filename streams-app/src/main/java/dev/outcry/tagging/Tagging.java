package dev.outcry.tagging;

import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Sentiment;
import java.util.List;

/**
 * What a {@link Tagger} saw in a message.
 *
 * @param scenarios every scenario that applies, in the order of the catalogue, each with its evidence
 * @param sentiment the author's attitude towards us or the matter
 * @param language the language of the words (ISO 639-1), or {@code und} where there are too few to tell
 */
public record Tagging(List<ScenarioTag> scenarios, Sentiment sentiment, String language) {

    public Tagging {
        scenarios = List.copyOf(scenarios);
    }
}
