package dev.outcry.serde;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on a registry that isn't ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioSerdeIT extends HttpRegistrySerdeContract {

    private ApicurioProcess registry;

    @BeforeAll
    void start() throws IOException {
        registry = ApicurioProcess.start();
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @Override
    protected String registryUrl() {
        return registry.url();
    }
}
