package dev.outcry.serde;

import java.util.List;
import org.apache.kafka.common.config.ConfigException;

/** From a configuration to the registry that it names. */
final class Registries {

    private static final List<String> IN_MEMORY = List.of("memory://", "mock://");

    private Registries() {}

    static SchemaRegistry connect(RegistryConfig config) {
        return new CachedRegistry(open(config));
    }

    private static SchemaRegistry open(RegistryConfig config) {
        List<String> urls = config.urls();
        for (String scheme : IN_MEMORY) {
            if (urls.stream().anyMatch(url -> url.startsWith(scheme))) {
                return inMemory(urls, scheme);
            }
        }
        return new RestRegistry(new RegistryTransport(config));
    }

    private static SchemaRegistry inMemory(List<String> urls, String scheme) {
        if (urls.size() > 1) {
            throw new ConfigException(RegistryConfig.URL, urls, "a registry in memory stands alone");
        }
        return new CatalogRegistry(MemoryRegistries.named(urls.get(0).substring(scheme.length())));
    }
}
