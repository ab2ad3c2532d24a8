package dev.outcry.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads keys from environment variables: {@code OUTCRY_TOPICS_PREFIX} is {@code topics.prefix}, and
 * {@code OUTCRY_KAFKA_BOOTSTRAP_SERVERS} is {@code kafka.bootstrap.servers}.
 */
final class EnvironmentKeys {

    private static final String PREFIX = "OUTCRY_";
    /** What the launcher reads itself. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("OUTCRY_JAVA_OPTS");

    private final Map<String, String> keysByVariable = new TreeMap<>();

    EnvironmentKeys(Set<String> fixedKeys) {
        fixedKeys.forEach(key -> keysByVariable.put(variableFor(key), key));
    }

    /** @throws ConfigurationException where a variable begins with OUTCRY_ and names no key */
    List<Setting> read(Map<String, String> environment) {
        List<Setting> settings = new ArrayList<>();
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !OF_THE_LAUNCHER.contains(variable)) {
                settings.add(new Setting(keyFor(variable), value, "environment variable " + variable));
            }
        });
        return settings;
    }

    private String keyFor(String variable) {
        String fixed = keysByVariable.get(variable);
        if (fixed != null) {
            return fixed;
        }
        for (String prefix : List.of(ConfigKeys.POLICY, ConfigKeys.KAFKA, ConfigKeys.SERDE)) {
            if (variable.startsWith(variableFor(prefix))
                    && variable.length() > variableFor(prefix).length()) {
                return prefix
                        + rest(prefix, variable.substring(variableFor(prefix).length()));
            }
        }
        throw new ConfigurationException("environment variable " + variable + " names no key" + didYouMean(variable));
    }

    private static String rest(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return prefix.equals(ConfigKeys.POLICY) ? policyKey(lower) : lower.replace('_', '.');
    }

    private static String policyKey(String rest) {
        for (String field : HistoryKeys.policy().names()) {
            String suffix = "_" + field.replace('-', '_');
            if (rest.endsWith(suffix)) {
                return rest.substring(0, rest.length() - suffix.length()).replace('_', '-') + "." + field;
            }
        }
        return rest.replace('_', '.');
    }

    private String didYouMean(String variable) {
        return new NearestKey(keysByVariable.keySet())
                .to(variable)
                .map(nearest -> "; the nearest is " + nearest)
                .orElse("");
    }

    private static String variableFor(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
