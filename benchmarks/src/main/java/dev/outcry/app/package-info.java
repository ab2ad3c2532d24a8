/** Opens what {@code serve} is configured with to the benchmarks, which must run with the same. */
@NullMarked
package dev.outcry.app;

import org.jspecify.annotations.NullMarked;
