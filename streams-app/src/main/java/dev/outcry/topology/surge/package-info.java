/** The stage that finds crises: gathers who complained per task, then watches each scenario in one place. */
@NullMarked
package dev.outcry.topology.surge;

import org.jspecify.annotations.NullMarked;
