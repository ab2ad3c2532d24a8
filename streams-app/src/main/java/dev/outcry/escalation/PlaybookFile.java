package dev.outcry.escalation;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.Scenario;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One playbook's YAML. */
final class PlaybookFile {

    private static final Set<String> KEYS = Set.of("scenario", "version", "owner", "steps", "avoid", "reply");

    private final String file;
    private final Map<?, ?> yaml;

    private PlaybookFile(String file, Map<?, ?> yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    static Playbook read(String file, InputStream yaml) {
        return new PlaybookFile(file, parse(file, yaml)).playbook();
    }

    private static Map<?, ?> parse(String file, InputStream yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            Object root = new Yaml(new SafeConstructor(strict)).load(yaml);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException e) {
            throw new InvalidPlaybookException(file, "is not YAML: " + e.getMessage(), e);
        }
        throw new InvalidPlaybookException(file, "must be a map with the keys " + KEYS, null);
    }

    private Playbook playbook() {
        for (Object key : yaml.keySet()) {
            if (!(key instanceof String name) || !KEYS.contains(name)) {
                throw wrong("unknown key '" + key + "'; known are " + KEYS);
            }
        }
        return new Playbook(
                scenario(),
                text("owner"),
                list("steps"),
                list("avoid"),
                text("reply").strip(),
                text("version"));
    }

    private Scenario scenario() {
        String name = text("scenario");
        for (Scenario scenario : Scenario.values()) {
            if (scenario != Scenario.UNKNOWN && scenario.name().equals(name)) {
                return scenario;
            }
        }
        throw wrong("'scenario' is not in the catalogue: " + name);
    }

    private String text(String key) {
        Object value = yaml.get(key);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong("'" + key + "' must be a text");
    }

    private List<String> list(String key) {
        Object value = yaml.get(key);
        if (!(value instanceof List<?> entries) || entries.isEmpty()) {
            throw wrong("'" + key + "' must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (@Nullable Object entry : entries) {
            if (!(entry instanceof String text) || text.isBlank()) {
                throw wrong("'" + key + "' must be a list of texts, but has " + entry);
            }
            texts.add(text);
        }
        return texts;
    }

    private InvalidPlaybookException wrong(String reason) {
        return new InvalidPlaybookException(file, reason, null);
    }
}
