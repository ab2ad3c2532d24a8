/** The same rules on our matcher and on others. */
@NullMarked
package dev.outcry.bench.engine;

import org.jspecify.annotations.NullMarked;
