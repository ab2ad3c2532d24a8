package dev.outcry.app;

import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig.SerdeConfig;
import dev.outcry.serde.RegistryAvroSerde;
import dev.outcry.topology.contract.AvroSerdes;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/** Serdes of the class that the configuration names, configured with its keys. */
public final class ConfiguredSerdes implements AvroSerdes {

    private final String className;
    private final Map<String, Object> properties;

    /**
     * Serdes by configuration.
     *
     * @param registryUrl the registry to use where the configuration names none
     */
    public ConfiguredSerdes(SerdeConfig config, String registryUrl) {
        this.className = config.className();
        this.properties = new HashMap<>(config.properties());
        properties.putIfAbsent("schema.registry.url", registryUrl);
        properties.putIfAbsent("specific.avro.reader", "true");
    }

    @Override
    public <T extends SpecificRecord> Serde<T> forKeys(Class<T> type) {
        return configured(type, true);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> forValues(Class<T> type) {
        return configured(type, false);
    }

    private <T extends SpecificRecord> Serde<T> configured(Class<T> type, boolean isKey) {
        Serde<T> serde =
                className.equals(RegistryAvroSerde.class.getName()) ? new RegistryAvroSerde<>(type) : instantiate();
        serde.configure(properties, isKey);
        return serde;
    }

    @SuppressWarnings("unchecked") // Kafka's serdes of any Avro record are all untyped at runtime
    private <T> Serde<T> instantiate() {
        try {
            return (Serde<T>) Utils.newInstance(className, Serde.class);
        } catch (ReflectiveOperationException | KafkaException | ClassCastException e) {
            throw new ConfigurationException(
                    "'serde.class' must be a Kafka Serde with a constructor without arguments, is '" + className + "': "
                            + e);
        }
    }
}
