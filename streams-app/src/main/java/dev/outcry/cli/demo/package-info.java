/** The demonstration: samples through the whole program on this machine, and what came of them. */
@NullMarked
package dev.outcry.cli.demo;

import org.jspecify.annotations.NullMarked;
