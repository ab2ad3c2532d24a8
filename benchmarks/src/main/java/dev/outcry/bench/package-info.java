/** What benchmarks measure, and the reports that they print. */
@NullMarked
package dev.outcry.bench;

import org.jspecify.annotations.NullMarked;
