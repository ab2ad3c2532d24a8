/** Aggregates: what is counted, and how counts merge. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.stats;

import org.jspecify.annotations.NullMarked;
