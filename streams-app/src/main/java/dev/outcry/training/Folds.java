package dev.outcry.training;

import java.util.Random;
import java.util.stream.IntStream;

/** Messages dealt to folds at random, from a seed. */
final class Folds {

    private final int[] fold;

    Folds(int messages, int folds, long seed) {
        this.fold = new int[messages];
        Random random = new Random(seed);
        int[] order = IntStream.range(0, messages).toArray();
        for (int i = messages - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[other];
            order[other] = order[i];
            fold[kept] = i % folds;
        }
    }

    /** The messages of a fold. */
    int[] inside(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
    }

    /** All other messages. */
    int[] outside(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
    }
}
