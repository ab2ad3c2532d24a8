package dev.outcry.tagging.model;

import java.util.Arrays;

/**
 * What every filter answers to every word at each of its three places, and what every word adds to the mean scores: a
 * row of bytes for each word, eight in a {@code long}. Eight answers are added, and the stronger kept, by a dozen plain
 * operations, and a row is seven lines of the processor's cache. Answers are steps from 0 to 127, so that the top bit
 * is free to compare with. Immutable.
 */
final class WordAnswers {

    private static final int LANES = 8;
    private static final int BLOCK = 4;
    private static final long TOP = 0x8080808080808080L;
    private static final long REST = 0x7f7f7f7f7f7f7f7fL;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final int BYTE = 0xff;
    private static final int SHORT = 0xffff;
    private static final int MOST_WORDS = 256;

    private final int filters;
    private final int part;
    private final int stride;
    private final long[] rows;
    private final long[] silent;
    private final AnswerScale scale;

    WordAnswers(Network network) {
        this.filters = network.filters();
        this.part = (filters + LANES * BLOCK - 1) / (LANES * BLOCK) * BLOCK;
        int means = (network.labels() + LANES - 1) / LANES;
        this.stride = Network.WIDTH * part + means;
        this.rows = new long[network.size() * stride];
        this.silent = new long[part];
        this.scale = new AnswerScale(network);
        for (int filter = 0; filter < filters; filter++) {
            put(silent, 0, filter, scale.silent(filter));
        }
        float[] answers = new float[scale.width()];
        for (int word = 0; word < network.size(); word++) {
            scale.answers(word, answers);
            pack(word * stride, answers, network.labels());
        }
    }

    private void pack(int row, float[] answers, int labels) {
        for (int place = 0; place < Network.WIDTH; place++) {
            for (int filter = 0; filter < filters; filter++) {
                int at = place * filters + filter;
                put(rows, row + place * part, filter, scale.step(at, answers[at]));
            }
        }
        for (int label = 0; label < labels; label++) {
            int at = Network.WIDTH * filters + label;
            put(rows, row + Network.WIDTH * part, label, scale.step(at, answers[at]));
        }
    }

    private static void put(long[] packed, int from, int lane, int value) {
        packed[from + lane / LANES] |= (long) value << (LANES * (lane % LANES));
    }

    /** How long an array of answers has to be. */
    int width() {
        return part;
    }

    /** Keeps in {@code best} each filter's strongest answer of the sentence. */
    void strongest(SentenceWords words, long[] best) {
        for (int column = 0; column < part; column += BLOCK) {
            strongest(words, column, best);
        }
    }

    /** Four columns at a time, which stay in registers. */
    private void strongest(SentenceWords words, int column, long[] best) {
        long first = silent[column];
        long second = silent[column + 1];
        long third = silent[column + 2];
        long fourth = silent[column + 3];
        int count = words.count();
        int before = column;
        int at = column + stride * words.number(0);
        for (int place = 0; place < count; place++) {
            int after = column + (place + 1 < count ? stride * words.number(place + 1) : 0);
            int middle = at + part;
            int last = after + 2 * part;
            first = larger(rows[before] + rows[middle] + rows[last], first);
            second = larger(rows[before + 1] + rows[middle + 1] + rows[last + 1], second);
            third = larger(rows[before + 2] + rows[middle + 2] + rows[last + 2], third);
            fourth = larger(rows[before + 3] + rows[middle + 3] + rows[last + 3], fourth);
            before = at;
            at = after;
        }
        best[column] = first;
        best[column + 1] = second;
        best[column + 2] = third;
        best[column + 3] = fourth;
    }

    /** The larger of each pair of bytes, all of which are at most 127. */
    private static long larger(long one, long other) {
        long isLarger = ((one | TOP) - other) & TOP;
        long mask = isLarger - (isLarger >>> (LANES - 1));
        return other ^ ((one ^ other) & mask);
    }

    /** Those filters' answers that are above zero, in steps. */
    void read(long[] best, ActiveInputs active) {
        active.clear();
        for (int column = 0; column < part; column++) {
            long above = best[column] - silent[column];
            for (int lane = 0; above != 0; lane++) {
                active.add(column * LANES + lane, (int) above & BYTE);
                above >>>= LANES;
            }
        }
    }

    /** What a filter's answer of one step stands for. */
    float step(int filter) {
        return scale.step(filter);
    }

    /** Where in the sentence each filter gave its strongest answer first; 0 where it was silent. */
    void places(SentenceWords words, long[] best, int[] places) {
        Arrays.fill(places, 0);
        for (int place = words.count() - 1; place >= 0; place--) {
            int before = place > 0 ? stride * words.number(place - 1) : 0;
            int middle = stride * words.number(place) + part;
            int last = (place + 1 < words.count() ? stride * words.number(place + 1) : 0) + 2 * part;
            for (int column = 0; column < part; column++) {
                long answer = rows[before + column] + rows[middle + column] + rows[last + column];
                long equal = ~((answer ^ best[column]) + REST) & TOP;
                for (; equal != 0; equal &= equal - 1) {
                    places[column * LANES + Long.numberOfTrailingZeros(equal) / LANES] = place;
                }
            }
        }
    }

    /** The larger of each pair of answers is kept in {@code strongest}. */
    static void keepLarger(long[] best, long[] strongest) {
        for (int column = 0; column < best.length; column++) {
            strongest[column] = larger(best[column], strongest[column]);
        }
    }

    /** Adds to the scores what the mean of words gives whose sums are these. */
    void addMean(int[] sums, int count, float[] scores) {
        scale.addMean(sums, count, scores);
    }

    /** Adds to the scores what the mean of the sentence's words gives. */
    void addMean(SentenceWords words, int[] sums, float[] scores) {
        Arrays.fill(sums, 0);
        for (int from = 0; from < words.count(); from += MOST_WORDS) {
            int to = Math.min(words.count(), from + MOST_WORDS);
            for (int column = Network.WIDTH * part; column < stride; column++) {
                sum(words, from, to, column, sums);
            }
        }
        scale.addMean(sums, words.count(), scores);
    }

    private void sum(SentenceWords words, int from, int to, int column, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int place = from; place < to; place++) {
            long row = rows[stride * words.number(place) + column];
            even += row & EVEN;
            odd += (row >>> LANES) & EVEN;
        }
        int label = (column - Network.WIDTH * part) * LANES;
        for (int lane = 0; lane < LANES; lane += 2) {
            sums[label + lane] += (int) (even >>> (LANES * lane)) & SHORT;
            sums[label + lane + 1] += (int) (odd >>> (LANES * lane)) & SHORT;
        }
    }

    /** How long an array of filters' places has to be. */
    int places() {
        return part * LANES;
    }

    /** How long an array of sums has to be. */
    int sums() {
        return (stride - Network.WIDTH * part) * LANES;
    }
}
