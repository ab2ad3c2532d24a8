/** Joins the stages into one Kafka Streams topology. */
@NullMarked
package dev.outcry.topology;

import org.jspecify.annotations.NullMarked;
