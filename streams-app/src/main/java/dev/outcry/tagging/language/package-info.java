/** Which language a message is in. */
@NullMarked
package dev.outcry.tagging.language;

import org.jspecify.annotations.NullMarked;
