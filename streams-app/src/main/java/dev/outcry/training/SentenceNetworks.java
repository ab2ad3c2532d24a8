package dev.outcry.training;

import dev.outcry.tagging.model.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentence networks of one origin: all learnt first from single sentences, paraphrases and familiar messages, then each
 * from fresh messages of its own choice, so that it can be asked about the others as if they were new.
 */
final class SentenceNetworks {

    private static final int MESSAGE_REPEATS = 3;
    private static final int SENTENCES_BETWEEN_REPEATS = 6;

    private final SentenceTrainer trainer;
    private final Parameters origin;
    private final List<Example> repeated;
    private final List<List<Example>> fresh;

    private SentenceNetworks(
            SentenceTrainer trainer, Parameters origin, List<Example> repeated, List<List<Example>> fresh) {
        this.trainer = trainer;
        this.origin = origin;
        this.repeated = repeated;
        this.fresh = fresh;
    }

    /** Learns what all have in common. */
    static SentenceNetworks learn(
            Corpus corpus, TrainingText text, TrainingSettings settings, TrainingProgress progress) {
        List<Example> cues = text.examples(corpus.cues());
        List<Example> familiar = text.examples(corpus.familiar());
        List<Example> examples = new ArrayList<>(cues);
        for (int i = 0; i < MESSAGE_REPEATS; i++) {
            examples.addAll(familiar);
        }
        examples.addAll(text.paraphrases());
        SentenceTrainer trainer = new SentenceTrainer(settings, progress);
        Parameters origin = trainer.learn(examples, text.vectors(settings.dimensions(), settings.seed()));
        List<Example> repeated = new ArrayList<>(familiar);
        for (int i = 0; i < cues.size(); i += SENTENCES_BETWEEN_REPEATS) {
            repeated.add(cues.get(i));
        }
        List<List<Example>> fresh = corpus.fresh().stream()
                .map(message -> text.examples(List.of(message)))
                .toList();
        return new SentenceNetworks(trainer, origin, repeated, fresh);
    }

    /**
     * A network that learnt from these fresh messages too; some of the rest is repeated, so that it isn't forgotten.
     */
    Network with(int[] messages) {
        List<Example> examples = new ArrayList<>(repeated);
        for (int message : messages) {
            examples.addAll(fresh.get(message));
        }
        return trainer.goOn(examples, origin).network();
    }
}
