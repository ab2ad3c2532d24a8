package dev.outcry.serde;

import java.util.Map;
import org.apache.avro.Schema;

/** The contract on a registry that is reached over HTTP. */
public abstract class HttpRegistrySerdeContract extends RegistrySerdeContract {

    @Override
    protected final void register(String subject, String schema) {
        RegistryConfig config = new RegistryConfig(Map.of("schema.registry.url", registryUrl()), false);
        new RestRegistry(new RegistryTransport(config)).register(subject, new Schema.Parser().parse(schema));
    }
}
