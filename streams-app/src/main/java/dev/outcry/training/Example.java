package dev.outcry.training;

import org.jspecify.annotations.Nullable;

/**
 * What the sentence network learns from: the sentences of a text, what the whole shows, and what the teacher says of
 * each sentence.
 *
 * @param sentences the numbers of each sentence's words
 * @param agent whether an agent wrote it
 * @param shown for each scenario whether some sentence shows it
 * @param weights for each scenario how much that counts; 0 where nothing is known
 * @param teacher for each sentence the teacher's scores, null where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record Example(int[][] sentences, boolean agent, boolean[] shown, float[] weights, float @Nullable [][] teacher) {}
