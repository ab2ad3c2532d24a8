/** What a message is about: from a message to scenarios with evidence, sentiment and language. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.tagging;

import org.jspecify.annotations.NullMarked;
