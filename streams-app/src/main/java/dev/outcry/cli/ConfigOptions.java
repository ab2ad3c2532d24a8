package dev.outcry.cli;

import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that every command with a configuration has. */
final class ConfigOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; by default outcry.properties in the working directory, where there is one.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over file and environment. May be given several times.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster; short for --set kafka.bootstrap.servers=…")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "The schema registry; short for --set serde.schema.registry.url=…")
    private @Nullable String registry;

    private final List<Setting> more = new ArrayList<>();

    /** Adds what another flag sets, where it was given. */
    ConfigOptions with(String key, @Nullable Object value, String flag) {
        if (value != null) {
            more.add(new Setting(key, value.toString(), flag));
        }
        return this;
    }

    OutcryConfig load() {
        return ConfigSources.ofProcess().load(file, flags());
    }

    SortedMap<String, String> effective() {
        return ConfigSources.ofProcess().effective(file, flags());
    }

    private List<Setting> flags() {
        List<Setting> flags = new ArrayList<>();
        set.forEach((key, value) -> flags.add(new Setting(key, value, "--set")));
        if (bootstrapServers != null) {
            flags.add(new Setting("kafka.bootstrap.servers", bootstrapServers, "--bootstrap-servers"));
        }
        if (registry != null) {
            flags.add(new Setting("serde.schema.registry.url", registry, "--registry"));
        }
        flags.addAll(more);
        return flags;
    }
}
