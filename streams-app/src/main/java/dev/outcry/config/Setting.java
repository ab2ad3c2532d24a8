package dev.outcry.config;

/**
 * A value that somebody gave to a key.
 *
 * @param key the key, such as {@code intake.grace}
 * @param value the value as written
 * @param place where it was written, for error messages: a file and line, an environment variable, or a flag
 */
public record Setting(String key, String value, String place) {}
