package dev.outcry.serde;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;

/**
 * Asks a registry once for each schema and id, for neither ever changes. Refusals are not kept, since they can be
 * mended.
 *
 * <p>Doesn't lock while asking: two threads may ask the same at the same time, and get the same answer.
 */
final class CachedRegistry implements SchemaRegistry {

    private final SchemaRegistry registry;
    private final ConcurrentMap<Subjected, Integer> registered = new ConcurrentHashMap<>();
    private final ConcurrentMap<Subjected, Integer> lookedUp = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, IdentifiedSchema> latest = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();

    CachedRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public int register(String subject, Schema schema) {
        Subjected key = new Subjected(subject, schema);
        Integer known = registered.get(key);
        if (known != null) {
            return known;
        }
        int id = registry.register(subject, schema);
        registered.put(key, id);
        return id;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        Subjected key = new Subjected(subject, schema);
        Integer known = lookedUp.get(key);
        if (known != null) {
            return known;
        }
        int id = registry.idOf(subject, schema);
        lookedUp.put(key, id);
        return id;
    }

    @Override
    public IdentifiedSchema latest(String subject) {
        IdentifiedSchema known = latest.get(subject);
        if (known != null) {
            return known;
        }
        IdentifiedSchema asked = registry.latest(subject);
        latest.put(subject, asked);
        return asked;
    }

    @Override
    public Schema schema(int id, String subject) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema asked = registry.schema(id, subject);
        schemas.put(id, asked);
        return asked;
    }

    private record Subjected(String subject, Schema schema) {}
}
