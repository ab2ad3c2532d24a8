package dev.outcry.tagging.rules;

/** The parts that patterns are built of. */
final class Steps {

    private Steps() {}

    /** One word that satisfies the atom. */
    record Word(int atom) implements Step {
        @Override
        public long forward(long in, Window window) {
            return (in & window.words(atom)) << 1;
        }

        @Override
        public long backward(long out, Window window) {
            return (out >>> 1) & window.words(atom);
        }
    }

    /** One word that doesn't. */
    record Not(int atom) implements Step {
        @Override
        public long forward(long in, Window window) {
            return (in & ~window.words(atom) & window.allWords()) << 1;
        }

        @Override
        public long backward(long out, Window window) {
            return (out >>> 1) & ~window.words(atom) & window.allWords();
        }
    }

    /** Any words. */
    record Gap(int min, int max) implements Step {
        @Override
        public long forward(long in, Window window) {
            long one = in << min & window.boundaries();
            long all = one;
            for (int i = min; i < max; i++) {
                one = one << 1 & window.boundaries();
                all |= one;
            }
            return all;
        }

        @Override
        public long backward(long out, Window window) {
            long one = out >>> min;
            long all = one;
            for (int i = min; i < max; i++) {
                one >>>= 1;
                all |= one;
            }
            return all;
        }
    }

    /** One after the other. */
    @SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
    record Sequence(Step[] parts) implements Step {
        @Override
        public long forward(long in, Window window) {
            long places = in;
            for (int i = 0; i < parts.length && places != 0; i++) {
                places = parts[i].forward(places, window);
            }
            return places;
        }

        @Override
        public long backward(long out, Window window) {
            long places = out;
            for (int i = parts.length - 1; i >= 0 && places != 0; i--) {
                places = parts[i].backward(places, window);
            }
            return places;
        }
    }

    /** One of several; those whose {@link Needs} the window lacks aren't tried. */
    @SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
    record Choice(Step[] options, long[][] needs) implements Step {
        @Override
        public long forward(long in, Window window) {
            long places = 0;
            for (int i = 0; i < options.length; i++) {
                places |= window.mayHave(needs[i]) ? options[i].forward(in, window) : 0;
            }
            return places;
        }

        @Override
        public long backward(long out, Window window) {
            long places = 0;
            for (int i = 0; i < options.length; i++) {
                places |= window.mayHave(needs[i]) ? options[i].backward(out, window) : 0;
            }
            return places;
        }
    }

    /** It, or nothing. */
    record Optional(Step part) implements Step {
        @Override
        public long forward(long in, Window window) {
            return in | part.forward(in, window);
        }

        @Override
        public long backward(long out, Window window) {
            return out | part.backward(out, window);
        }
    }

    /** The sentence's beginning or end. */
    record Edge(boolean begin) implements Step {
        @Override
        public long forward(long in, Window window) {
            return in & (begin ? window.begin() : window.end());
        }

        @Override
        public long backward(long out, Window window) {
            return forward(out, window);
        }
    }

    /** An entry of a word class that has phrases; where those stand is found once a window, on first need. */
    @SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
    record Phrases(int number, int atom, Step[] phrases, long[][] needs) implements Step {
        @Override
        public long forward(long in, Window window) {
            long places = (in & window.words(atom)) << 1;
            if ((in & window.phraseStarts(this)) != 0) {
                for (int i = 0; i < phrases.length; i++) {
                    places |= window.mayHave(needs[i]) ? phrases[i].forward(in, window) : 0;
                }
            }
            return places;
        }

        @Override
        public long backward(long out, Window window) {
            long places = (out >>> 1) & window.words(atom);
            if ((out & window.phraseEnds(this)) != 0) {
                for (int i = 0; i < phrases.length; i++) {
                    places |= window.mayHave(needs[i]) ? phrases[i].backward(out, window) : 0;
                }
            }
            return places;
        }
    }
}
