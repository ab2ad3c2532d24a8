package dev.outcry.serde;

import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * Confluent's own serde under the same contract: {@code mvn -Pconfluent verify}.
 *
 * <p>It is named by its class, as in a configuration, so that this compiles without Confluent's jars.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("confluent")
class ConfluentSerdeIT extends HttpRegistrySerdeContract {

    private static final String SERDE = "io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde";

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

    // The class is Serde<T> for any record, which a name can't say.
    @Override
    @SuppressWarnings("unchecked")
    protected <T extends SpecificRecord> Serde<T> newSerde() {
        try {
            return (Serde<T>) Utils.newInstance(SERDE, Serde.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
