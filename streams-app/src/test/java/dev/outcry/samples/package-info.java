/** Checks of the sample conversations and of the playbooks: the promises that the demo and other tests rely on. */
@NullMarked
package dev.outcry.samples;

import org.jspecify.annotations.NullMarked;
