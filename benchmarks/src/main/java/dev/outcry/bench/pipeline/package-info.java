/** Measures the whole pipeline on a broker. */
@NullMarked
package dev.outcry.bench.pipeline;

import org.jspecify.annotations.NullMarked;
