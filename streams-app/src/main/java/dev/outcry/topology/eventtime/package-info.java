/** How far event time has got in a task, and what falls due at which time of it. */
@NullMarked
package dev.outcry.topology.eventtime;

import org.jspecify.annotations.NullMarked;
