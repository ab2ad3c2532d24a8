package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model tags beside the rules; without either flag the configured one. */
final class ModelOptions {

    @Option(names = "--no-model", description = "The rules alone.")
    private boolean none;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model beside the rules: bundled, or a file that outcry train wrote. By default that of"
                    + " tagging.model.")
    private @Nullable String model;

    /** @throws ConfigurationException where both are given */
    ConfigOptions in(ConfigOptions options) {
        if (none && model != null) {
            throw new ConfigurationException("--no-model and --model exclude each other");
        }
        return none
                ? options.with("tagging.model", Taggers.NO_MODEL, "--no-model")
                : options.with("tagging.model", model, "--model");
    }
}
