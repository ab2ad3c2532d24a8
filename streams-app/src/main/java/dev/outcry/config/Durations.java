package dev.outcry.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/**
 * Lengths of time as people write them: a whole number and its unit, such as {@code 500ms}, {@code 90s} or {@code 7d}.
 */
public final class Durations implements Validator {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");

    @Override
    public void ensureValid(String key, Object value) {
        if (!FORM.matcher(String.valueOf(value).strip()).matches()) {
            throw new ConfigException(key, value, "must be " + this);
        }
    }

    /**
     * Reads a length of time.
     *
     * @throws ConfigurationException where the text is none
     */
    public static Duration read(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            throw new ConfigurationException("'" + text + "' must be " + new Durations());
        }
        return parse(text);
    }

    /** @throws IllegalArgumentException where the text has not passed {@link #ensureValid} */
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    @Override
    public String toString() {
        return "a duration such as 500ms, 90s, 10m, 24h or 7d";
    }
}
