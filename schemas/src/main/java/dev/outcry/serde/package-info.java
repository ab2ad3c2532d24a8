/**
 * Serdes of the Avro records: Confluent's wire format with a schema registry for topics, self-describing bytes for
 * stores.
 */
@NullMarked
package dev.outcry.serde;

import org.jspecify.annotations.NullMarked;
