package dev.outcry.tagging.model;

/**
 * The numbers of the sentence network. A word is a vector; a filter looks at three words in a row and keeps the
 * strongest answer of the sentence; the scores are a linear function of the filters' answers, of the mean vector and of
 * who writes.
 *
 * @param dimensions of a word's vector
 * @param filters how many
 * @param labels how many scores
 * @param words vectors, word after word
 * @param convolution for each dimension the weights of the word before, the word itself and the word after, each of all
 *     filters
 * @param filterBias for each filter
 * @param head for each filter its weights on all scores
 * @param mean for each dimension of the mean vector its weights on all scores
 * @param authors scores to begin with: of customers, then of agents
 */
@SuppressWarnings("ArrayRecordComponent") // trained in place, read in the inner loop
public record Network(
        int dimensions,
        int filters,
        int labels,
        float[] words,
        float[] convolution,
        float[] filterBias,
        float[] head,
        float[] mean,
        float[] authors) {

    /** Words that a filter sees at once. */
    public static final int WIDTH = 3;

    /** How many words it knows. */
    public int size() {
        return words.length / dimensions;
    }
}
