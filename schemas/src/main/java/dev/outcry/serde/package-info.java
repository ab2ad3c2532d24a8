/** How records become bytes: on topics through a schema registry, in state stores by themselves. */
@NullMarked
package dev.outcry.serde;

import org.jspecify.annotations.NullMarked;
