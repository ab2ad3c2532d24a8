package dev.outcry.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;

/** The settings of one definition, each parsed and checked, with defaults where nobody set one. */
final class ConfigValues {

    private final Map<String, Object> values;

    private ConfigValues(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Parses settings.
     *
     * @param prefix what their full keys have before the definition's
     * @throws ConfigurationException names key, value, place and expected form
     */
    static ConfigValues parse(ConfigDef definition, String prefix, Map<String, Setting> settings) {
        Map<String, Object> values = new TreeMap<>();
        for (ConfigKey key : definition.configKeys().values()) {
            Setting setting = settings.get(prefix + key.name);
            if (setting != null) {
                values.put(key.name, value(key, setting));
            } else if (key.hasDefault()) {
                values.put(key.name, key.defaultValue);
            } else {
                throw new ConfigurationException("'" + prefix + key.name + "' is missing: " + key.documentation);
            }
        }
        return new ConfigValues(values);
    }

    private static Object value(ConfigKey key, Setting setting) {
        try {
            Object value = ConfigDef.parseType(key.name, setting.value(), key.type);
            if (key.validator != null) {
                key.validator.ensureValid(key.name, value);
            }
            return value;
        } catch (ConfigException e) {
            throw new ConfigurationException(setting.place() + ": '" + setting.key() + "' must be "
                    + ConfigPage.form(key) + ", is '" + setting.value() + "'");
        }
    }

    /** What is set under a prefix, without it; for keys that go to somebody else. */
    static SortedMap<String, String> under(String prefix, Map<String, Setting> settings) {
        SortedMap<String, String> found = new TreeMap<>();
        settings.forEach((key, setting) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), setting.value());
            }
        });
        return found;
    }

    String text(String key) {
        return String.valueOf(values.get(key)).strip();
    }

    int number(String key) {
        return (Integer) get(key);
    }

    double decimal(String key) {
        return (Double) get(key);
    }

    boolean flag(String key) {
        return (Boolean) get(key);
    }

    Duration duration(String key) {
        return Durations.parse(text(key));
    }

    List<String> list(String key) {
        return ((List<?>) get(key)).stream().map(String::valueOf).toList();
    }

    private Object get(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not defined: " + key);
        }
        return value;
    }
}
