package dev.outcry.training;

import dev.outcry.tagging.model.Network;
import dev.outcry.tagging.model.Stacker;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a model from a corpus: the sentence network on single sentences and familiar messages, the stack on whole
 * messages, those among them that neither rules nor network saw. The same corpus, rules and settings give the same
 * bytes on every machine.
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
    private static final int MESSAGE_REPEATS = 3;

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
        if (corpus.cues().isEmpty() || corpus.fresh().isEmpty()) {
            throw new IllegalArgumentException("the corpus has " + corpus.cues().size() + " sentences and "
                    + corpus.fresh().size() + " messages that the rules weren't written for; training needs both");
        }
        TrainingText text = new TrainingText(forSentences(corpus), teacher, settings.rarest());
        progress.step("learning the sentence network: " + text.vocabulary().size() + " words");
        Network network = new SentenceTrainer(settings, progress)
                .train(text.examples(), text.vectors(settings.dimensions(), settings.seed()));
        TaggingModel sentences = read(TaggingModel.bytes(text.vocabulary(), network, Stacker.undecided()));
        progress.step("cross-validating the stack");
        Observations seen = Observations.of(corpus.messages(), rules, sentences.sentences());
        CrossValidation figures = CrossValidation.of(seen, corpus.familiar().size(), settings);
        progress.step("fitting the stack");
        Stacker stacker = new StackTrainer(settings.folds(), settings.seed())
                .fit(seen, IntStream.range(0, seen.messages()).toArray());
        return new Trained(TaggingModel.bytes(text.vocabulary(), network, stacker), figures);
    }

    /** Single sentences, and whole messages several times, since one sentence of each is what counts. */
    private static List<Labelled> forSentences(Corpus corpus) {
        List<Labelled> texts = new ArrayList<>(corpus.cues());
        for (int i = 0; i < MESSAGE_REPEATS; i++) {
            texts.addAll(corpus.familiar());
        }
        return texts;
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
