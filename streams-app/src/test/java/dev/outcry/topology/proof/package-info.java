/** Holds intake and history to a plain reference, over generated stories of customers. */
@NullMarked
package dev.outcry.topology.proof;

import org.jspecify.annotations.NullMarked;
