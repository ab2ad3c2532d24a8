/** The way into the matcher for measurements, and our patterns in the languages of other matchers. */
@NullMarked
package dev.outcry.tagging.rules;

import org.jspecify.annotations.NullMarked;
