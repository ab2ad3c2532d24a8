/** From raw text to normalised tokens that know where they stood. */
@NullMarked
package dev.outcry.tagging.text;

import org.jspecify.annotations.NullMarked;
