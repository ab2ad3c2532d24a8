package dev.outcry.tagging.model;

/**
 * Scores sentences. What a filter answers to a word at each of its three places is worked out once, so that scoring
 * adds and compares whole numbers, and multiplies small ones. Immutable and safe for use by many threads; each scores
 * with a {@link SentenceScorer} of its own.
 */
public final class SentenceModel {

    private final ModelVocabulary vocabulary;
    private final Network network;
    private final WordAnswers answers;
    private final PackedMatrix first;
    private final PackedMatrix outer;
    private final float[] customers;
    private final float[] agents;

    /**
     * Works out the tables of a network for these words.
     *
     * @throws IllegalArgumentException where their numbers differ, or it has more than 128 filters or hidden units
     */
    public SentenceModel(ModelVocabulary vocabulary, Network network) {
        if (vocabulary.size() != network.size()) {
            throw new IllegalArgumentException(
                    "the network has " + network.size() + " words, the vocabulary " + vocabulary.size());
        }
        this.vocabulary = vocabulary;
        this.network = network;
        this.answers = new WordAnswers(network);
        this.first = new PackedMatrix(scaled(), network.filters(), network.labels() + network.hidden());
        this.outer = new PackedMatrix(network.outer(), network.hidden(), network.labels());
        this.customers = beginning(0);
        this.agents = beginning(network.labels());
    }

    /** For each filter its weights on scores and hidden units, times what one step of its answer stands for. */
    private float[] scaled() {
        int labels = network.labels();
        int width = labels + network.hidden();
        float[] weights = new float[network.filters() * width];
        for (int filter = 0; filter < network.filters(); filter++) {
            for (int i = 0; i < width; i++) {
                float weight = i < labels
                        ? network.head()[filter * labels + i]
                        : network.inner()[filter * network.hidden() + i - labels];
                weights[filter * width + i] = weight * answers.step(filter);
            }
        }
        return weights;
    }

    private float[] beginning(int author) {
        float[] outputs = new float[first.width()];
        System.arraycopy(network.authors(), author, outputs, 0, network.labels());
        System.arraycopy(network.innerBias(), 0, outputs, network.labels(), network.hidden());
        return outputs;
    }

    ModelVocabulary vocabulary() {
        return vocabulary;
    }

    Network network() {
        return network;
    }

    WordAnswers answers() {
        return answers;
    }

    /** How many scores a sentence gets. */
    public int labels() {
        return network.labels();
    }

    /** How long an array of outputs has to be, for the scores and behind them what the hidden units hear. */
    int outputs() {
        return first.width();
    }

    /** How long an array of scores has to be. */
    int scores() {
        return outer.width();
    }

    /** What scores and hidden units are by the filters' answers alone. */
    void hear(ActiveInputs active, boolean agent, float[] outputs) {
        System.arraycopy(agent ? agents : customers, 0, outputs, 0, outputs.length);
        first.multiply(active, 1, outputs);
    }

    /** Adds to the scores what the hidden units answer; below zero they stay silent. */
    void addHidden(float[] outputs, ActiveInputs active, float[] scores) {
        int labels = network.labels();
        int end = labels + network.hidden();
        float loudest = 0;
        for (int i = labels; i < end; i++) {
            loudest = Math.max(loudest, outputs[i]);
        }
        if (loudest > 0) {
            float unit = loudest / ActiveInputs.LARGEST;
            active.clear();
            for (int i = labels; i < end; i++) {
                active.add(i - labels, (int) (Math.max(0, outputs[i]) / unit + 0.5f));
            }
            outer.multiply(active, unit, scores);
        }
    }
}
