/** Ticket events and records as JSON Lines, for people and shell pipelines. */
@NullMarked
package dev.outcry.app.lines;

import org.jspecify.annotations.NullMarked;
