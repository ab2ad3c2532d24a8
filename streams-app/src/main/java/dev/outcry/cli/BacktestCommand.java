package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.evaluation.Backtest;
import dev.outcry.evaluation.BacktestJson;
import dev.outcry.evaluation.BacktestText;
import dev.outcry.evaluation.LabelledFiles;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what changed rule packs would change on past messages. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Tags past messages by the packs in force and by changed ones, and says what differs: tags and escalations gained"
                    + " and lost, with the text and the evidence of some. Where messages are labelled, it also says which"
                    + " changes are for the better.",
            "Reads ticket events as publish does, and labelled messages as evaluate does. A bad line is reported with its"
                    + " file and number; the others are compared, and the exit code is 1."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry backtest --rules packs/ --input samples/conversations.jsonl")
final class BacktestCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = {"--rules", "--packs"},
            paramLabel = "DIR",
            required = true,
            description =
                    "The changed packs: files of a directory, or one file, laid over the packs in force; a directory"
                            + " with a classes.yaml stands for all packs.")
    private Path rules = Path.of("packs");

    @Option(
            names = "--input",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Past messages: .jsonl or .tsv files.")
    private List<Path> inputs = List.of();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "How many are shown of each scenario's changes, and of escalations gained and lost; 5.")
    private int examples = 5;

    BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (examples < 0) {
            throw new ConfigurationException("--examples is 0 or more, not " + examples);
        }
        OutcryConfig config = model.in(options).load();
        RulePacks present = Taggers.packs(config);
        Optional<RulePacks> changed = new PackChange(console).over(present, rules);
        if (changed.isEmpty()) {
            return ExitCodes.BAD_INPUT;
        }
        LabelledFiles.Past past = LabelledFiles.readPast(inputs);
        past.problems().forEach(console.err()::println);
        Optional<TaggingModel> used = Taggers.model(config);
        print(Backtest.of(past.messages(), Taggers.of(present, used), Taggers.of(changed.get(), used)));
        return past.problems().isEmpty() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }

    private void print(Backtest backtest) {
        if (json) {
            console.lines().println(new BacktestJson(examples).of(backtest));
        } else {
            new BacktestText(console.lines(), examples).print(backtest);
        }
    }
}
