/** Runs history again: the same topology over a part of the past, into topics of its own. */
@NullMarked
package dev.outcry.app.replay;

import org.jspecify.annotations.NullMarked;
