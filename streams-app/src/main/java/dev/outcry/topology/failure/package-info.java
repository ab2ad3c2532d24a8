/** What happens to records that can't go on: dead letters, and the handlers of Kafka Streams' last resort. */
@NullMarked
package dev.outcry.topology.failure;

import org.jspecify.annotations.NullMarked;
