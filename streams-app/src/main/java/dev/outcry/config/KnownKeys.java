package dev.outcry.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** Tells keys from typing errors. */
final class KnownKeys {

    /** A Kafka key this close to a known one is a typing error; any other unknown one may belong to a plug-in class. */
    private static final int TYPING_ERROR = 2;

    private static final List<String> CLIENT_PREFIXES = List.of(
            "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "topic.");

    private final ConfigDef fixed = ConfigKeys.fixed();
    private final ConfigDef policy = HistoryKeys.policy();

    Set<String> fixed() {
        return fixed.names();
    }

    /** The definition of a key, or null where its form is free (kafka. and serde.). */
    @Nullable
    ConfigKey definition(Setting setting) {
        String key = setting.key();
        ConfigKey known = fixed.configKeys().get(key);
        if (known != null) {
            return known;
        }
        if (key.startsWith(ConfigKeys.POLICY)) {
            return policyField(setting);
        }
        if (key.startsWith(ConfigKeys.KAFKA)) {
            refuseTypingError(setting);
        } else if (!key.startsWith(ConfigKeys.SERDE)) {
            throw unknown(setting, new NearestKey(all()).to(key));
        }
        return null;
    }

    private ConfigKey policyField(Setting setting) {
        String rest = setting.key().substring(ConfigKeys.POLICY.length());
        int dot = rest.lastIndexOf('.');
        String field = rest.substring(dot + 1);
        ConfigKey known = policy.configKeys().get(field);
        if (known == null || dot < 1) {
            String name = dot < 1 ? "<name>" : rest.substring(0, dot);
            throw unknown(
                    setting,
                    new NearestKey(policy.names()).to(field).map(near -> ConfigKeys.POLICY + name + "." + near));
        }
        return known;
    }

    private static void refuseTypingError(Setting setting) {
        String key = setting.key().substring(ConfigKeys.KAFKA.length());
        String prefix =
                CLIENT_PREFIXES.stream().filter(key::startsWith).findFirst().orElse("");
        String bare = key.substring(prefix.length());
        Set<String> names = kafkaNames();
        if (prefix.equals("topic.") || names.contains(bare)) {
            return;
        }
        Optional<String> nearest = new NearestKey(names).within(TYPING_ERROR, bare);
        if (nearest.isPresent()) {
            throw unknown(setting, nearest.map(near -> ConfigKeys.KAFKA + prefix + near));
        }
    }

    private static Set<String> kafkaNames() {
        Set<String> names = new TreeSet<>(StreamsConfig.configDef().names());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        return names;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(fixed.names());
        policy.names().forEach(field -> all.add(ConfigKeys.POLICY + "burst." + field));
        all.add(ConfigKeys.KAFKA + "bootstrap.servers");
        all.add(ConfigKeys.SERDE + "schema.registry.url");
        return all;
    }

    private static ConfigurationException unknown(Setting setting, Optional<String> nearest) {
        return new ConfigurationException(setting.place() + ": there is no key '" + setting.key() + "'"
                + nearest.map(key -> "; the nearest is '" + key + "'").orElse(""));
    }
}
