package dev.outcry.training;

import dev.outcry.tagging.model.ModelVocabulary;
import dev.outcry.tagging.model.ScenarioIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns the sentence network from examples; the same examples and seed give the same numbers on every machine. */
final class SentenceTrainer {

    private static final int BATCH = 64;
    private static final float RATE = 2e-3f;
    private static final int LATER_EPOCHS = 3;
    private static final float LATER_RATE = 1e-3f;
    private static final float LABEL_SHARE = 0.3f;
    private static final float TEACHER_SHARE = 1;
    private static final float WORDS_HIDDEN = 0.05f;

    private final TrainingSettings settings;
    private final TrainingProgress progress;

    SentenceTrainer(TrainingSettings settings, TrainingProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param words the words' vectors to begin with */
    Parameters learn(List<Example> examples, float[] words) {
        Parameters parameters = Parameters.random(
                words,
                settings.dimensions(),
                settings.filters(),
                settings.hidden(),
                ScenarioIndex.COUNT,
                settings.seed());
        learn(examples, parameters, settings.epochs(), RATE);
        return parameters;
    }

    /** Goes on from what was learnt, which stays as it was, with further examples. */
    Parameters goOn(List<Example> examples, Parameters learnt) {
        Parameters parameters = learnt.copy();
        learn(examples, parameters, LATER_EPOCHS, LATER_RATE);
        return parameters;
    }

    private void learn(List<Example> examples, Parameters parameters, int epochs, float rate) {
        Parameters gradient = parameters.zeros();
        float[] byDimension = new float[parameters.convolution().length];
        SentencePass pass = new SentencePass(parameters, byDimension);
        Random random = new Random(settings.seed() + 1);
        Loss loss = new Loss(pass, ScenarioIndex.COUNT, LABEL_SHARE, TEACHER_SHARE, random);
        Optimiser optimiser = new Optimiser(parameters, gradient);
        int[] order = order(examples.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double sum = 0;
            for (int from = 0; from < order.length; from += BATCH) {
                parameters.layOut(byDimension);
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    Example example = withHiddenWords(examples.get(order[i]), random);
                    sum += loss.learn(example, gradient);
                    optimiser.touch(example);
                }
                float done = (epoch + (float) from / order.length) / epochs;
                optimiser.step(rate * (1 - done), 1f / (to - from));
            }
            progress.epoch(epoch + 1, epochs, sum / order.length);
        }
    }

    private static int[] order(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** Some words are taken for unknown, so that the network learns to do without. */
    private static Example withHiddenWords(Example example, Random random) {
        int[][] sentences = new int[example.sentences().length][];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = example.sentences()[i].clone();
            for (int place = 0; place < sentences[i].length; place++) {
                if (random.nextFloat() < WORDS_HIDDEN) {
                    sentences[i][place] = ModelVocabulary.UNKNOWN;
                }
            }
        }
        return new Example(sentences, example.agent(), example.shown(), example.weights(), example.teacher());
    }
}
