package dev.outcry.cli;

import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.LiveTagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The tagger by configuration. */
final class Taggers {

    private Taggers() {}

    /** The tagger of a running pipeline, whose packs can be replaced. */
    static LiveTagger live(OutcryConfig config) {
        return new LiveTagger(packs(config), Taggers::of);
    }

    /** The packs of the configured directory, or the built-in ones. */
    static RulePacks packs(OutcryConfig config) {
        return packs(config.tagging().packs().orElse(null));
    }

    static RulePacks packs(@Nullable Path directory) {
        return directory == null ? RulePacks.bundled() : RulePacks.load(directory);
    }

    /** The one place that says what tags with a set of packs. */
    static Tagger of(RulePacks packs) {
        return new RuleTagger(packs);
    }

    static Tagger open(OutcryConfig config) {
        return open(config.tagging().packs().orElse(null));
    }

    /** A tagger with the packs of a directory, or with the built-in ones. */
    static Tagger open(@Nullable Path packs) {
        return of(packs(packs));
    }
}
