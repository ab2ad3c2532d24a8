package dev.outcry.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from: a file, environment variables over it, flags over both.
 *
 * @param workingDirectory where {@code outcry.properties} is looked for when no file is named
 * @param environment the environment's variables
 */
public record ConfigSources(Path workingDirectory, Map<String, String> environment) {

    private static final String DEFAULT_FILE = "outcry.properties";

    /** The process's own working directory and environment. */
    public static ConfigSources ofProcess() {
        return new ConfigSources(Path.of(""), System.getenv());
    }

    /**
     * Reads and validates everything.
     *
     * @param file the file to read, or null for {@code outcry.properties} where there is one
     * @param flags settings from the command line
     * @throws ConfigurationException where anything of it is wrong
     */
    public OutcryConfig load(@Nullable Path file, List<Setting> flags) {
        return new ConfigReader(settings(file, flags)).config();
    }

    /** What {@link #load} would use, with defaults, secrets hidden; for people to read. */
    public SortedMap<String, String> effective(@Nullable Path file, List<Setting> flags) {
        return new EffectiveConfig(settings(file, flags)).values();
    }

    private Map<String, Setting> settings(@Nullable Path file, List<Setting> flags) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (file != null) {
            add(settings, PropertiesFile.read(file));
        } else if (Files.exists(workingDirectory.resolve(DEFAULT_FILE))) {
            add(settings, PropertiesFile.read(workingDirectory.resolve(DEFAULT_FILE)));
        }
        add(settings, new EnvironmentKeys(ConfigKeys.fixed().names()).read(environment));
        add(settings, flags);
        return new TreeMap<>(settings);
    }

    private static void add(Map<String, Setting> settings, List<Setting> more) {
        more.forEach(setting -> settings.put(setting.key(), setting));
    }
}
