/** Holds what is measured against the product. */
@NullMarked
package dev.outcry.bench.pipeline;

import org.jspecify.annotations.NullMarked;
