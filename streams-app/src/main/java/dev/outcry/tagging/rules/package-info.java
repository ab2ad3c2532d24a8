/** Rule packs: read from YAML, compiled to one matcher, run over tokens. */
@NullMarked
package dev.outcry.tagging.rules;

import org.jspecify.annotations.NullMarked;
