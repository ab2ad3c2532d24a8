/** The way into the reading of messages for measurements. */
@NullMarked
package dev.outcry.tagging.text;

import org.jspecify.annotations.NullMarked;
