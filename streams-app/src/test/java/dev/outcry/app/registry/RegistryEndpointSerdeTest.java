package dev.outcry.app.registry;

import dev.outcry.serde.HttpRegistrySerdeContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The serde's contract on our own registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryEndpointSerdeTest extends HttpRegistrySerdeContract {

    private RegistryEndpoint endpoint;

    @BeforeAll
    void start() {
        endpoint = RegistryEndpoint.start(SchemaStore.inMemory().open(), 0);
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @Override
    protected String registryUrl() {
        return endpoint.url();
    }
}
