package dev.outcry.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigDef.Range;

/** Writes the reference of all keys in Markdown. */
public final class ConfigPage {

    private ConfigPage() {}

    /** The two tables of docs/configuration.md. */
    public static String tables() {
        return table("Keys", "", ConfigKeys.fixed()) + "\n"
                + table("Keys of one policy", ConfigKeys.POLICY + "<name>.", HistoryKeys.policy());
    }

    /** What a key's value has to look like, to follow "must be". */
    static String form(ConfigKey key) {
        if (key.type == ConfigDef.Type.BOOLEAN) {
            return "true or false";
        }
        if (key.type == ConfigDef.Type.INT) {
            return key.validator instanceof Range
                    ? "a whole number " + range(key.validator.toString())
                    : "a whole number";
        }
        if (key.type == ConfigDef.Type.DOUBLE && key.validator instanceof Range) {
            return "a number " + range(key.validator.toString());
        }
        if (key.type == ConfigDef.Type.LIST) {
            return "names with commas between";
        }
        return key.validator == null ? "text" : form(key.validator.toString());
    }

    private static String form(String validator) {
        return validator.startsWith("[") ? "one of " + validator.substring(1, validator.length() - 1) : validator;
    }

    private static String range(String validator) {
        List<String> ends =
                List.of(validator.substring(1, validator.length() - 1).split(","));
        String last = ends.get(ends.size() - 1);
        return last.equals("...") ? "from " + ends.get(0) + " on" : "from " + ends.get(0) + " to " + last;
    }

    private static String table(String title, String prefix, ConfigDef definition) {
        StringBuilder page =
                new StringBuilder("## " + title + "\n\n| key | default | value | what |\n|---|---|---|---|\n");
        keys(definition).forEach(key -> page.append(row(prefix, key)));
        return page.toString();
    }

    private static List<ConfigKey> keys(ConfigDef definition) {
        return definition.configKeys().values().stream()
                .sorted(Comparator.comparing(key -> key.name))
                .toList();
    }

    private static String row(String prefix, ConfigKey key) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s |\n",
                prefix + key.name,
                standard(key),
                form(key),
                key.documentation);
    }

    private static String standard(ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        Object value = key.defaultValue;
        String text = value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
        return text.isEmpty() ? "empty" : "`" + text + "`";
    }
}
