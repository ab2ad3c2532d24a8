/** Kafka Connect plugins around the pipeline. */
@NullMarked
package dev.outcry.connect;

import org.jspecify.annotations.NullMarked;
