/** A statistical model beside the rules: sentences scored by a small network, stacked with the rules' confidence. */
@NullMarked
package dev.outcry.tagging.model;

import org.jspecify.annotations.NullMarked;
