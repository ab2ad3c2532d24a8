package dev.outcry.tagging.model;

/**
 * The numbers of the sentence network. A word is a vector; a filter looks at three words in a row and keeps the
 * strongest answer of the sentence; the scores are a linear function of the filters' answers, of hidden units over
 * them, of the mean vector and of who writes. A hidden unit hears several filters together, such as a threat and a
 * court.
 *
 * @param dimensions of a word's vector
 * @param filters how many
 * @param hidden how many hidden units
 * @param labels how many scores
 * @param words vectors, word after word
 * @param convolution for each dimension the weights of the word before, the word itself and the word after, each of all
 *     filters
 * @param filterBias for each filter
 * @param head for each filter its weights on all scores
 * @param inner for each filter its weights on all hidden units
 * @param innerBias for each hidden unit
 * @param outer for each hidden unit its weights on all scores
 * @param mean for each dimension of the mean vector its weights on all scores
 * @param authors scores to begin with: of customers, then of agents
 */
@SuppressWarnings("ArrayRecordComponent") // trained in place, read in the inner loop
public record Network(
        int dimensions,
        int filters,
        int hidden,
        int labels,
        float[] words,
        float[] convolution,
        float[] filterBias,
        float[] head,
        float[] inner,
        float[] innerBias,
        float[] outer,
        float[] mean,
        float[] authors) {

    /** Words that a filter sees at once. */
    public static final int WIDTH = 3;

    /** How many words it knows. */
    public int size() {
        return words.length / dimensions;
    }
}
