/** Remembers each customer's complaints and finds repeat complainers. */
@NullMarked
package dev.outcry.topology.history;

import org.jspecify.annotations.NullMarked;
