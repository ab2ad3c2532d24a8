/** Publishes guidance on each message. */
@NullMarked
package dev.outcry.topology.guidance;

import org.jspecify.annotations.NullMarked;
