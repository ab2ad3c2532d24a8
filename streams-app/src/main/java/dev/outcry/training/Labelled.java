package dev.outcry.training;

import dev.outcry.tagging.Message;

/**
 * A text and what it shows.
 *
 * @param file where it stands
 * @param message the text and its circumstances
 * @param shown for each scenario of the index whether it applies
 * @param weights for each scenario how sure that is; an absent label of a single sentence is weaker than a near miss
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
public record Labelled(String file, Message message, boolean[] shown, float[] weights) {}
