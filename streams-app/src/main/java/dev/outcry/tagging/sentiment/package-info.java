/** From tokens to a score between -1 and 1. */
@NullMarked
package dev.outcry.tagging.sentiment;

import org.jspecify.annotations.NullMarked;
