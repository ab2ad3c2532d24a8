/** Measures what many customers in state cost. */
@NullMarked
package dev.outcry.bench.scale;

import org.jspecify.annotations.NullMarked;
