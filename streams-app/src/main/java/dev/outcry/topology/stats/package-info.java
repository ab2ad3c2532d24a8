/** Aggregates for BI: accumulates per task, then merges by key. */
@NullMarked
package dev.outcry.topology.stats;

import org.jspecify.annotations.NullMarked;
