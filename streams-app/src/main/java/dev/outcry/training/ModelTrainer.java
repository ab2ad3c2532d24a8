package dev.outcry.training;

import dev.outcry.tagging.model.ModelVocabulary;
import dev.outcry.tagging.model.Network;
import dev.outcry.tagging.model.SentenceModel;
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
 * Trains a model from a corpus: the sentence network on single sentences and whole messages, the stack on messages that
 * the rules weren't written for, each as a network scores it that learnt without it. The same corpus, rules and
 * settings give the same bytes on every machine.
 *
 * <pre>{@code
 * Trained trained = new ModelTrainer(RuleTagger.bundled(), TrainingSettings.STANDARD, TrainingProgress.NONE)
 *         .train(Path.of("corpus"));
 * Files.write(Path.of("streams-app/src/main/resources/model/outcry.model"), trained.bytes());
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
        if (corpus.cues().isEmpty() || corpus.fresh().isEmpty()) {
            throw new IllegalArgumentException("the corpus has " + corpus.cues().size() + " sentences and "
                    + corpus.fresh().size() + " messages that the rules weren't written for; training needs both");
        }
        List<Labelled> texts = new ArrayList<>(corpus.cues());
        texts.addAll(corpus.messages());
        TrainingText text = new TrainingText(texts, teacher, settings.rarest());
        progress.step("learning the sentence network: " + text.vocabulary().size() + " words");
        SentenceNetworks networks = SentenceNetworks.learn(corpus, text, settings, progress);
        Observations seen = observe(corpus.fresh(), text.vocabulary(), networks);
        progress.step("cross-validating the stack");
        CrossValidation figures = CrossValidation.of(seen, settings);
        progress.step("fitting stack and sentence network to all messages");
        int[] all = IntStream.range(0, seen.messages()).toArray();
        Stacker stacker = new StackTrainer(settings.folds(), settings.seed()).fit(seen, all);
        return new Trained(TaggingModel.bytes(text.vocabulary(), networks.with(all), stacker), figures);
    }

    /** What the stack sees of each message, by a network that learnt without it. */
    private Observations observe(List<Labelled> fresh, ModelVocabulary vocabulary, SentenceNetworks networks) {
        Observations seen = Observations.none(fresh.size());
        Folds dealt = new Folds(fresh.size(), settings.folds(), settings.seed());
        for (int fold = 0; fold < settings.folds(); fold++) {
            progress.step("learning from messages without fold " + (fold + 1) + " of " + settings.folds());
            SentenceModel model = sentences(vocabulary, networks.with(dealt.outside(fold)));
            seen.look(fresh, dealt.inside(fold), rules, model);
        }
        return seen;
    }

    /** The network as it is scored with: its numbers rounded to what the file keeps. */
    private static SentenceModel sentences(ModelVocabulary vocabulary, Network network) {
        try {
            return TaggingModel.of(TaggingModel.bytes(vocabulary, network, Stacker.undecided()))
                    .sentences();
        } catch (IOException e) {
            throw new UncheckedIOException("a model just written can't be read", e);
        }
    }
}
