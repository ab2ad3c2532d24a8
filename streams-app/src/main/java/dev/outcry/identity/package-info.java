/** Ids that are derived from what they name, so that a replay gives the same ones. */
@NullMarked
package dev.outcry.identity;

import org.jspecify.annotations.NullMarked;
