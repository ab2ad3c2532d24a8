package dev.outcry.cli;

import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The tagger by configuration. */
final class Taggers {

    private Taggers() {}

    static Tagger open(OutcryConfig config) {
        return open(config.tagging().packs().orElse(null));
    }

    /** A tagger with the packs of a directory, or with the built-in ones. */
    static Tagger open(@Nullable Path packs) {
        return new RuleTagger(packs == null ? RulePacks.bundled() : RulePacks.load(packs));
    }
}
