package dev.outcry.app;

import dev.outcry.avro.RulePack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of the rules topic.
 *
 * @param name the pack's name
 * @param pack the pack; empty where it is taken back
 * @param problem why the record can't be read; null where it can
 * @param partition where it stands
 * @param offset where it stands there
 */
public record Publication(
        String name, Optional<RulePack> pack, @Nullable String problem, int partition, long offset) {}
