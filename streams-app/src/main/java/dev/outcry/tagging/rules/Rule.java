package dev.outcry.tagging.rules;

import dev.outcry.avro.Channel;
import dev.outcry.tagging.Catalogue.Speaker;
import java.util.List;
import java.util.Set;

/**
 * A rule as written; docs/rules.md says what each part means.
 *
 * @param channels channels on which it is heard; empty means all
 */
record Rule(
        String id,
        int line,
        double confidence,
        List<Pack.PatternText> match,
        List<Pack.PatternText> also,
        List<Pack.PatternText> unless,
        List<Pack.PatternText> unlessMessage,
        boolean negationBlocks,
        boolean quotedSkipped,
        Speaker who,
        Place in,
        Set<Channel> channels,
        Conditions conditions,
        List<Example> examples) {

    /** Which part of a message is heard. */
    enum Place {
        ANYWHERE,
        SUBJECT,
        BODY,
        FIRST_SENTENCE,
        LAST_SENTENCE
    }

    /** A message that the rule must match, or must not. */
    record Example(String text, boolean matches, int line) {}
}
