package dev.outcry.config;

/** The configuration can't be used; the message is one line that names the key, its place and what is expected. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
