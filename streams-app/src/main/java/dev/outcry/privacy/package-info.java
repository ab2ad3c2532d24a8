/** Finds and masks personal data in the words of customers and agents. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.privacy;

import org.jspecify.annotations.NullMarked;
