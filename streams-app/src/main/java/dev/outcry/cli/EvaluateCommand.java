package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.evaluation.BadLabelsException;
import dev.outcry.evaluation.Evaluation;
import dev.outcry.evaluation.EvaluationJson;
import dev.outcry.evaluation.EvaluationText;
import dev.outcry.evaluation.Judged;
import dev.outcry.evaluation.LabelledFiles;
import dev.outcry.evaluation.LabelledMessage;
import dev.outcry.evaluation.Subject;
import dev.outcry.evaluation.UnseenTaggers;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.training.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures rules and model on labelled messages. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the tagger on labelled messages: precision, recall and F1 of each scenario, what is mixed up, how far"
                    + " a confidence is to be believed, sentiment, language, and the worst mistakes with their evidence.",
            "Reads JSON Lines of whole messages (body or text; author, channel, subject; and of scenarios, unsure, sentiment,"
                    + " mean and language those that are known), and .tsv files of labelled sentences. A bad line is reported"
                    + " with its file and number; then nothing is measured, and the exit code is 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry evaluate --input corpus/dev-1.jsonl corpus/dev-2.jsonl",
            "  outcry evaluate --input corpus/messages-1.jsonl --model bundled --cross-validate 5 --json",
            "  outcry evaluate --input corpus/dev-1.jsonl --rules packs/ --false LEGAL"
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--input",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Labelled messages: .jsonl or .tsv files.")
    private List<Path> inputs = List.of();

    @Option(
            names = {"--rules", "--packs"},
            paramLabel = "DIR",
            description =
                    "Rule packs to measure, laid over the packs in force; a directory with a classes.yaml stands for"
                            + " all packs.")
    private @Nullable Path rules;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--cross-validate",
            paramLabel = "K",
            description =
                    "Fits what can be fitted quickly anew in K folds by message, so that the figures are of text that it"
                            + " didn't see. The output says what that was.")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", description = "Of the folds; 1.")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--worst", paramLabel = "N", description = "How many mistakes of each kind are shown; 5.")
    private int worst = 5;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable EvaluationLists lists;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        OutcryConfig config = model.in(options).load();
        Optional<TaggingModel> used = Taggers.model(config);
        refuseUseless(used);
        Optional<RulePacks> packs = new PackChange(console).over(Taggers.packs(config), rules);
        if (packs.isEmpty()) {
            return ExitCodes.BAD_INPUT;
        }
        try {
            report(packs.get(), used, LabelledFiles.read(inputs));
            return ExitCodes.OK;
        } catch (BadLabelsException e) {
            console.err().println(e.getMessage());
            return ExitCodes.BAD_INPUT;
        }
    }

    private void refuseUseless(Optional<TaggingModel> used) {
        if (worst < 0) {
            throw new ConfigurationException("--worst is 0 or more, not " + worst);
        }
        if (folds == 0) {
            return;
        }
        if (folds < 2) {
            throw new ConfigurationException("--cross-validate takes two folds or more, not " + folds);
        }
        if (used.isEmpty()) {
            throw new ConfigurationException(
                    "--cross-validate needs a model, since rules aren't fitted: give --model bundled or a file");
        }
        if (inputs.stream().anyMatch(LabelledFiles::isCues)) {
            throw new ConfigurationException("--cross-validate needs whole messages: .jsonl files only");
        }
    }

    private void report(RulePacks packs, Optional<TaggingModel> used, List<LabelledMessage> messages) {
        List<Judged> judged = judge(packs, used, messages);
        if (lists != null) {
            lists.print(console, judged, json);
            return;
        }
        var subject = new Subject(
                inputs.stream().map(Path::toString).toList(),
                packs.version(),
                used.map(TaggingModel::version).orElse(Taggers.NO_MODEL),
                folds == 0 ? Subject.AS_IT_IS : Subject.crossValidated(folds, seed));
        Evaluation evaluation = Evaluation.of(judged);
        if (json) {
            console.lines().println(new EvaluationJson(worst).of(subject, evaluation));
        } else {
            new EvaluationText(console.lines(), worst).print(subject, evaluation);
        }
    }

    private List<Judged> judge(RulePacks packs, Optional<TaggingModel> used, List<LabelledMessage> messages) {
        if (folds == 0 || used.isEmpty()) {
            return Judged.all(messages, Taggers.of(packs, used));
        }
        var standard = TrainingSettings.STANDARD;
        var settings = new TrainingSettings(
                seed,
                standard.epochs(),
                standard.dimensions(),
                standard.filters(),
                standard.hidden(),
                standard.rarest(),
                folds);
        try (var bar = new TrainingBar(console, "folds")) {
            return new UnseenTaggers(new RuleTagger(packs), used.get(), settings).judge(messages, bar);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--cross-validate: " + e.getMessage());
        }
    }
}
