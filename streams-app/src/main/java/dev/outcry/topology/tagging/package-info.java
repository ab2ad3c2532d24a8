/** Tags each event. */
@NullMarked
package dev.outcry.topology.tagging;

import org.jspecify.annotations.NullMarked;
