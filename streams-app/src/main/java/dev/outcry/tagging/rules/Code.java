package dev.outcry.tagging.rules;

/**
 * Runs what {@link CodeWriter} wrote, for all places of a window at once: bit {@code i} of a mask is the boundary
 * before the window's word {@code i}. So a pattern costs a few operations on a long whatever the text, and all it reads
 * is one array and the window.
 */
final class Code {

    private static final int INSTRUCTION = (1 << CodeWriter.BITS) - 1;
    private static final int LONGEST = (1 << CodeWriter.GAP_BITS) - 1;

    private Code() {}

    /** Boundaries where the pattern can end, when it begins at one of {@code in}. */
    static long forward(int[] code, int from, int to, long in, Window window) {
        long places = in;
        int at = from;
        while (at < to && places != 0) {
            int argument = code[at] >> CodeWriter.BITS;
            switch (code[at++] & INSTRUCTION) {
                case CodeWriter.WORD -> places = (places & window.words(argument)) << 1;
                case CodeWriter.NOT -> places = (places & ~window.words(argument) & window.allWords()) << 1;
                case CodeWriter.GAP -> places = after(places, argument) & window.boundaries();
                case CodeWriter.EDGE -> places &= argument == 0 ? window.begin() : window.end();
                case CodeWriter.PHRASES -> places = window.spans().forward(argument, places, window);
                case CodeWriter.NEED -> places = window.has(argument) ? places : 0;
                case CodeWriter.CHOICE -> {
                    places = choose(code, at, at + argument, places, window);
                    at += argument;
                }
                default -> {
                    places |= forward(code, at, at + argument, places, window);
                    at += argument;
                }
            }
        }
        return places;
    }

    private static long choose(int[] code, int from, int to, long in, Window window) {
        long places = 0;
        int at = from;
        while (at < to) {
            int next = at + 1 + code[at];
            places |= forward(code, at + 1, next, in, window);
            at = next;
        }
        return places;
    }

    /** Boundaries where the pattern can begin, when it ends at one of {@code out}; of code written backwards. */
    static long backward(int[] code, long out, Window window) {
        return backward(code, 0, code.length, out, window);
    }

    private static long backward(int[] code, int from, int to, long out, Window window) {
        long places = out;
        int at = from;
        while (at < to && places != 0) {
            int argument = code[at] >> CodeWriter.BITS;
            switch (code[at++] & INSTRUCTION) {
                case CodeWriter.WORD -> places = places >>> 1 & window.words(argument);
                case CodeWriter.NOT -> places = places >>> 1 & ~window.words(argument) & window.allWords();
                case CodeWriter.GAP -> places = before(places, argument);
                case CodeWriter.EDGE -> places &= argument == 0 ? window.begin() : window.end();
                case CodeWriter.PHRASES -> places = window.spans().backward(argument, places, window);
                case CodeWriter.NEED -> places = window.has(argument) ? places : 0;
                case CodeWriter.CHOICE -> {
                    places = chooseBackward(code, at, at + argument, places, window);
                    at += argument;
                }
                default -> {
                    places |= backward(code, at, at + argument, places, window);
                    at += argument;
                }
            }
        }
        return places;
    }

    private static long chooseBackward(int[] code, int from, int to, long out, Window window) {
        long places = 0;
        int at = from;
        while (at < to) {
            int next = at + 1 + code[at];
            places |= backward(code, at + 1, next, out, window);
            at = next;
        }
        return places;
    }

    /** All places that lie as far on as the gap says; some may lie beyond the window. */
    private static long after(long in, int gap) {
        int min = gap >>> CodeWriter.GAP_BITS;
        int more = (gap & LONGEST) - min;
        long all = in << min;
        for (int reached = 0, step; reached < more; reached += step) {
            step = Math.min(reached + 1, more - reached);
            all |= all << step;
        }
        return all;
    }

    /** All places that lie as far before as the gap says. */
    private static long before(long out, int gap) {
        int min = gap >>> CodeWriter.GAP_BITS;
        int more = (gap & LONGEST) - min;
        long all = out >>> min;
        for (int reached = 0, step; reached < more; reached += step) {
            step = Math.min(reached + 1, more - reached);
            all |= all >>> step;
        }
        return all;
    }
}
