/** The command line: one class a command; the only place that prints, reads arguments or exits. */
@NullMarked
package dev.outcry.cli;

import org.jspecify.annotations.NullMarked;
