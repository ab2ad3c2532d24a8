package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.LiveTagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The tagger by configuration. */
final class Taggers {

    /** The model of {@code tagging.model} that is no file: no model. */
    static final String NO_MODEL = "none";

    private static final String BUNDLED_MODEL = "bundled";

    private Taggers() {}

    /** The tagger of a running pipeline, whose packs can be replaced. */
    static LiveTagger live(OutcryConfig config) {
        Optional<TaggingModel> model = model(config);
        return new LiveTagger(packs(config), packs -> of(packs, model));
    }

    /** The packs of the configured directory, or the built-in ones. */
    static RulePacks packs(OutcryConfig config) {
        return config.tagging().packs().map(RulePacks::load).orElseGet(RulePacks::bundled);
    }

    /**
     * The configured model.
     *
     * @throws ConfigurationException when it can't be had
     */
    static Optional<TaggingModel> model(OutcryConfig config) {
        String choice = config.tagging().model();
        return switch (choice) {
            case NO_MODEL, "" -> Optional.empty();
            case BUNDLED_MODEL ->
                Optional.of(TaggingModel.bundled()
                        .orElseThrow(() -> new ConfigurationException(
                                "tagging.model: the program was built without a model; choose none or a file")));
            default -> Optional.of(load(choice));
        };
    }

    private static TaggingModel load(String file) {
        try {
            return TaggingModel.load(Path.of(file));
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(
                    "tagging.model: " + e.getMessage() + " (it is none, bundled or a model's file)");
        }
    }

    /** The one place that says what tags with a set of packs. */
    static Tagger of(RulePacks packs, Optional<TaggingModel> model) {
        var rules = new RuleTagger(packs);
        return model.<Tagger>map(found -> new StackedTagger(rules, found)).orElse(rules);
    }

    static Tagger open(OutcryConfig config) {
        return of(packs(config), model(config));
    }
}
