/** Single message transforms: they fit our records to what sinks can take. */
@NullMarked
package dev.outcry.connect.transform;

import org.jspecify.annotations.NullMarked;
