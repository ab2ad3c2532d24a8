/**
 * Crises: many customers with the same complaint at once. Counts distinct customers by complaint scenario and product
 * in an hour that slides by five minutes, against a baseline by hour of week. Plain Java; {@code topology.surge} feeds
 * it.
 */
@NullMarked
package dev.outcry.surge;

import org.jspecify.annotations.NullMarked;
