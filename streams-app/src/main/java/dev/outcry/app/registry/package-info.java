/**
 * A schema registry of our own for small desks and laptops: Confluent's REST API over a catalog that is kept in a file.
 */
@NullMarked
package dev.outcry.app.registry;

import org.jspecify.annotations.NullMarked;
