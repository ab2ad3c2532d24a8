/** Holds what a run published against itself: nothing lost, nothing twice, and totals that add up. */
@NullMarked
package dev.outcry.app.audit;

import org.jspecify.annotations.NullMarked;
