@NullMarked
package dev.outcry.privacy;

import org.jspecify.annotations.NullMarked;
