/** Sends escalations to their teams. */
@NullMarked
package dev.outcry.topology.routing;

import org.jspecify.annotations.NullMarked;
