@NullMarked
package dev.outcry.guidance;

import org.jspecify.annotations.NullMarked;
