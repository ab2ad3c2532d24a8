/** One file, environment variables and flags, to one validated configuration. */
@NullMarked
package dev.outcry.config;

import org.jspecify.annotations.NullMarked;
