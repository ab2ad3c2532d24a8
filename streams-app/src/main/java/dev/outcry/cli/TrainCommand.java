package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.training.ModelTrainer;
import dev.outcry.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model from a corpus. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the model that tags beside the rules, and prints how well it does on messages that it didn't learn from.",
            "The corpus is a directory with cues-*.tsv (single sentences), dev-*.jsonl (messages that the rules were written"
                    + " with in view) and other *.jsonl (messages that they were not), and perhaps teacher/. The same corpus,"
                    + " rules and seed give the same bytes on every machine."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry train --corpus corpus --out outcry.model --seed 1")
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--corpus", paramLabel = "DIR", required = true, description = "The labelled texts.")
    private Path corpus = Path.of("corpus");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the model is written.")
    private Path out = Path.of("outcry.model");

    @Option(names = "--seed", paramLabel = "N", description = "Of everything random; 1.")
    private long seed = TrainingSettings.STANDARD.seed();

    @Option(names = "--epochs", paramLabel = "N", description = "How often all sentences are seen; 6.")
    private int epochs = TrainingSettings.STANDARD.epochs();

    @Option(
            names = {"--rules", "--packs"},
            paramLabel = "DIR",
            description = "Rule packs that the model will stand on, laid over the packs in force.")
    private @Nullable Path rules;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OutcryConfig config = options.load();
        if (!Files.isDirectory(corpus)) {
            throw new IOException(corpus + ": there is no such directory");
        }
        Path directory = out.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException(out + ": there is no directory to write it to");
        }
        Optional<RulePacks> packs = new PackChange(console).over(Taggers.packs(config), rules);
        return packs.isEmpty() ? ExitCodes.BAD_INPUT : train(packs.get(), directory);
    }

    private int train(RulePacks packs, Path directory) throws IOException {
        TrainingSettings settings = settings();
        try (var bar = new TrainingBar(console, "epochs")) {
            var trained = new ModelTrainer(new RuleTagger(packs), settings, bar).train(corpus);
            write(trained.bytes(), directory);
            console.lines().print(trained.figures().both().table());
            console.lines().println("All probabilities:");
            console.lines().print(trained.figures().reliability().table());
            console.lines().println("Confidence of the tags given:");
            console.lines().print(trained.figures().given().table());
        } catch (IllegalArgumentException e) {
            console.err().println(corpus + ": " + e.getMessage());
            return ExitCodes.BAD_INPUT;
        }
        console.err().println("wrote " + out + ", " + Files.size(out) + " bytes");
        return ExitCodes.OK;
    }

    private TrainingSettings settings() {
        if (epochs < 1) {
            throw new ConfigurationException("--epochs is 1 or more, not " + epochs);
        }
        var standard = TrainingSettings.STANDARD;
        return new TrainingSettings(
                seed,
                epochs,
                standard.dimensions(),
                standard.filters(),
                standard.hidden(),
                standard.rarest(),
                standard.folds());
    }

    /** Beside the old one first, so that nobody reads half a model. */
    private void write(byte[] bytes, Path directory) throws IOException {
        Path beside = directory.resolve(out.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
