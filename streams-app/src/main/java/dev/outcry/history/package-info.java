/** What a customer went through across time windows, and the policies that call it repeated. Plain Java, no Kafka. */
@NullMarked
package dev.outcry.history;

import org.jspecify.annotations.NullMarked;
