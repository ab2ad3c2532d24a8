/** Runs the pipeline: embedded broker, topics, start, health, orderly stop. */
@NullMarked
package dev.outcry.app;

import org.jspecify.annotations.NullMarked;
