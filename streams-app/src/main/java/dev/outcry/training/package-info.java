/** Trains the model of {@code dev.outcry.tagging.model} from the corpus, to the same bytes from the same seed. */
@NullMarked
package dev.outcry.training;

import org.jspecify.annotations.NullMarked;
