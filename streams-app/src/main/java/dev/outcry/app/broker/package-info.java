/** Kafka inside the program: an embedded broker, and the topics on whichever cluster is used. */
@NullMarked
package dev.outcry.app.broker;

import org.jspecify.annotations.NullMarked;
