package dev.outcry.training;

import dev.outcry.tagging.model.Network;
import dev.outcry.tagging.model.Stacker;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Trains a model from a corpus: the sentence network on the single sentences, the stack on the whole messages. The same
 * corpus, rules and settings give the same bytes on every machine.
 *
 * <pre>{@code
 * Trained trained = new ModelTrainer(RuleTagger.bundled(), TrainingSettings.STANDARD, TrainingProgress.NONE)
 *         .train(Path.of("corpus"));
 * Files.write(Path.of("streams-app/src/main/resources/model/outcry.model"), trained.bytes());
 * System.out.println(trained.figures().both().table());
 * }</pre>
 */
public final class ModelTrainer {

    private static final String TEACHER = "teacher";

    private final RuleTagger rules;
    private final TrainingSettings settings;
    private final TrainingProgress progress;

    /** @param rules the rules that the stack will stand on */
    public ModelTrainer(RuleTagger rules, TrainingSettings settings, TrainingProgress progress) {
        this.rules = rules;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * A trained model.
     *
     * @param bytes the model, to be written to a file and read by {@link TaggingModel#load}
     * @param figures of messages that the stack didn't see
     */
    @SuppressWarnings("ArrayRecordComponent") // a file's content
    public record Trained(byte[] bytes, CrossValidation figures) {}

    /**
     * Trains from a directory with the corpus, and in {@code teacher} what the teacher says of it.
     *
     * @throws UncheckedIOException when a file can't be read
     * @throws IllegalArgumentException when a line can't be understood, or there are no messages or no sentences
     */
    public Trained train(Path corpus) {
        progress.step("reading " + corpus);
        return train(Corpus.read(corpus), TeacherData.read(corpus.resolve(TEACHER)));
    }

    Trained train(Corpus corpus, TeacherData teacher) {
        if (corpus.cues().isEmpty() || corpus.messages().isEmpty()) {
            throw new IllegalArgumentException("the corpus has " + corpus.cues().size() + " sentences and "
                    + corpus.messages().size() + " messages; training needs both");
        }
        TrainingText text = new TrainingText(corpus.cues(), teacher, settings.rarest());
        progress.step("learning the sentence network: " + text.vocabulary().size() + " words");
        Network network = new SentenceTrainer(settings, progress)
                .train(text.examples(), text.vectors(settings.dimensions(), settings.seed()));
        TaggingModel sentences = read(TaggingModel.bytes(text.vocabulary(), network, Stacker.undecided()));
        progress.step("cross-validating the stack");
        Observations seen = Observations.of(corpus.messages(), rules, sentences.sentences());
        CrossValidation figures = CrossValidation.of(seen, settings);
        progress.step("fitting the stack");
        Stacker stacker = new StackTrainer(settings.folds(), settings.seed())
                .fit(seen, IntStream.range(0, seen.messages()).toArray());
        return new Trained(TaggingModel.bytes(text.vocabulary(), network, stacker), figures);
    }

    /** The network as it is scored with: its numbers rounded to what the file keeps. */
    private static TaggingModel read(byte[] bytes) {
        try {
            return TaggingModel.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a model just written can't be read", e);
        }
    }
}
