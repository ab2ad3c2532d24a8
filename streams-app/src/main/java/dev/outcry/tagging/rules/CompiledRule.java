package dev.outcry.tagging.rules;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.Scenario;

/**
 * A rule, ready to run.
 *
 * @param name as evidence names it: {@code LEGAL/lawyer-will-act}
 * @param threshold its pack's
 * @param unless patterns that void a match in the same sentence
 * @param needsAlso whether one of its {@code also} patterns has to be seen
 * @param needsMatch whether it has patterns at all
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record CompiledRule(
        String name,
        Scenario scenario,
        double threshold,
        Rule source,
        Compiled[] unless,
        boolean needsAlso,
        boolean needsMatch) {

    boolean hears(Author author, Channel channel) {
        return source.who().hears(author)
                && (source.channels().isEmpty() || source.channels().contains(channel));
    }
}
