package dev.outcry.serde;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The in-memory registries of this JVM, by name: what {@code memory://name} in a configuration means.
 *
 * <p>The one static state of the package. Kafka makes serdes from configuration, which carries names and no objects, so
 * a producer and a consumer can meet at the same registry only through something that both find by name. Use a name of
 * its own for each test.
 */
public final class MemoryRegistries {

    private static final ConcurrentMap<String, SchemaCatalog> BY_NAME = new ConcurrentHashMap<>();

    private MemoryRegistries() {}

    /** The catalog behind {@code memory://name}, made on first use. */
    public static SchemaCatalog named(String name) {
        return BY_NAME.computeIfAbsent(name, unused -> new SchemaCatalog());
    }

    /** Forgets a registry; serdes that already use it keep it. */
    public static void forget(String name) {
        BY_NAME.remove(name);
    }
}
