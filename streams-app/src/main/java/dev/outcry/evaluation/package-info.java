/** Measures tagging on labelled messages: reads them, scores taggings of them, and reports what is wrong. */
@NullMarked
package dev.outcry.evaluation;

import org.jspecify.annotations.NullMarked;
