/** Compares what two runs published: the live pipeline and a replay, or two replays. */
@NullMarked
package dev.outcry.app.compare;

import org.jspecify.annotations.NullMarked;
