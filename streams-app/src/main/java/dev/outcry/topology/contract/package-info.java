/** What stages agree on: topics, names of stores and processors, and the values that pass between stages. */
@NullMarked
package dev.outcry.topology.contract;

import org.jspecify.annotations.NullMarked;
