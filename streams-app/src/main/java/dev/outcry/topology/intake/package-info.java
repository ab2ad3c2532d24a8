/** Reads ticket events: decodes, validates, re-keys, deduplicates, and dead-letters what can't go on. */
@NullMarked
package dev.outcry.topology.intake;

import org.jspecify.annotations.NullMarked;
