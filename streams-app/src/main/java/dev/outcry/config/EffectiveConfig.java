package dev.outcry.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** The settings in force, defaults included, for people to read: what looks like a secret is not shown. */
final class EffectiveConfig {

    private static final List<String> SECRETS =
            List.of("password", "secret", "token", "user.info", "jaas", "credential.value", "private.key", "ssl.key");

    private final Map<String, Setting> settings;

    EffectiveConfig(Map<String, Setting> settings) {
        this.settings = settings;
    }

    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        for (ConfigKey key : ConfigKeys.fixed().configKeys().values()) {
            values.put(key.name, text(key.defaultValue));
        }
        settings.forEach((key, setting) -> values.put(key, isSecret(key) ? "[hidden]" : withoutUser(setting.value())));
        return values;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    /** A URL may carry user and password. */
    private static String withoutUser(String value) {
        return value.replaceAll("://[^/@\\s]+@", "://[hidden]@");
    }
}
