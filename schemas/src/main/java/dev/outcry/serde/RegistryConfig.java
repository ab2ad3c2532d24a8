package dev.outcry.serde;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The settings of the registry serdes, under Confluent's names; other keys are none of its business and pass. */
public final class RegistryConfig extends AbstractConfig {

    /** Registries, comma-separated; the next one is asked where one fails. {@code memory://name} is one in this JVM. */
    public static final String URL = "schema.registry.url";

    /** Whether writers register their schema; default true. */
    public static final String AUTO_REGISTER = "auto.register.schemas";

    /**
     * With automatic registration off: write by the subject's latest schema rather than the record's own; default
     * false.
     */
    public static final String USE_LATEST = "use.latest.version";

    /** Where the credentials stand: URL (the default) or USER_INFO. */
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";

    /** {@code user:password}, for USER_INFO. */
    public static final String USER_INFO = "basic.auth.user.info";

    /** How subjects of keys are named; default TopicNameStrategy. */
    public static final String KEY_SUBJECTS = "key.subject.name.strategy";

    /** How subjects of values are named; default TopicNameStrategy. */
    public static final String VALUE_SUBJECTS = "value.subject.name.strategy";

    /** Whether to read into generated classes (the default, true) or into GenericRecord. */
    public static final String SPECIFIC_READER = "specific.avro.reader";

    /** The generated class of keys; by default the one named as the writer's schema. */
    public static final String KEY_TYPE = "specific.avro.key.type";

    /** The generated class of values; by default the one named as the writer's schema. */
    public static final String VALUE_TYPE = "specific.avro.value.type";

    /** How long to wait for a connection; default 5000 ms. */
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";

    /** How long to wait for a whole answer; default 10000 ms. */
    public static final String READ_TIMEOUT = "http.read.timeout.ms";

    /** How often to go round the registries again when none answers; default 3. */
    public static final String MAX_RETRIES = "max.retries";

    /** The pause before the first retry, doubled for each further one; default 200 ms. */
    public static final String RETRY_WAIT = "retries.wait.ms";

    /** The longest pause, also where a registry's Retry-After asks for more; default 5000 ms. */
    public static final String RETRY_MAX_WAIT = "retries.max.wait.ms";

    private static final String PREFIX = "schema.registry.";

    private final boolean key;

    RegistryConfig(Map<String, ?> settings, boolean isKey) {
        super(definition(), settings, Map.of(), false);
        this.key = isKey;
    }

    private static ConfigDef definition() {
        ConfigDef definition = new ConfigDef();
        define(definition, URL, ConfigDef.Type.LIST, ConfigDef.NO_DEFAULT_VALUE);
        define(definition, AUTO_REGISTER, ConfigDef.Type.BOOLEAN, true);
        define(definition, USE_LATEST, ConfigDef.Type.BOOLEAN, false);
        define(definition, CREDENTIALS_SOURCE, ConfigDef.Type.STRING, "URL");
        define(definition, PREFIX + CREDENTIALS_SOURCE, ConfigDef.Type.STRING, null);
        define(definition, USER_INFO, ConfigDef.Type.PASSWORD, null);
        define(definition, PREFIX + USER_INFO, ConfigDef.Type.PASSWORD, null);
        define(definition, SPECIFIC_READER, ConfigDef.Type.BOOLEAN, true);
        define(definition, KEY_TYPE, ConfigDef.Type.CLASS, null);
        define(definition, VALUE_TYPE, ConfigDef.Type.CLASS, null);
        defineCount(definition, CONNECT_TIMEOUT, 1, 5_000);
        defineCount(definition, READ_TIMEOUT, 1, 10_000);
        defineCount(definition, MAX_RETRIES, 0, 3);
        defineCount(definition, RETRY_WAIT, 0, 200);
        defineCount(definition, RETRY_MAX_WAIT, 0, 5_000);
        return definition;
    }

    private static void define(ConfigDef definition, String name, ConfigDef.Type type, @Nullable Object value) {
        definition.define(name, type, value, Importance.MEDIUM, "See the field of RegistryConfig.");
    }

    private static void defineCount(ConfigDef definition, String name, int least, int value) {
        definition.define(
                name,
                ConfigDef.Type.INT,
                value,
                Range.atLeast(least),
                Importance.LOW,
                "See the field of RegistryConfig.");
    }

    List<String> urls() {
        List<String> urls = getList(URL);
        if (urls.isEmpty()) {
            throw new ConfigException(URL, urls, "must name a registry, such as http://localhost:8081");
        }
        return urls;
    }

    boolean autoRegister() {
        return getBoolean(AUTO_REGISTER);
    }

    boolean useLatest() {
        return getBoolean(USE_LATEST);
    }

    /** {@code user:password} of all registries, or null where each URL holds its own. */
    @Nullable
    String userInfo() {
        String source = prefixed(CREDENTIALS_SOURCE);
        return switch (source) {
            case "URL" -> null;
            case "USER_INFO" -> userInfoOrRefuse();
            default -> throw new ConfigException(CREDENTIALS_SOURCE, source, "must be URL or USER_INFO");
        };
    }

    private String userInfoOrRefuse() {
        var info = getPassword(PREFIX + USER_INFO) == null ? getPassword(USER_INFO) : getPassword(PREFIX + USER_INFO);
        if (info == null) {
            throw new ConfigException(USER_INFO + " is missing, and " + CREDENTIALS_SOURCE + " is USER_INFO");
        }
        return info.value();
    }

    private String prefixed(String name) {
        String value = getString(PREFIX + name);
        return value == null ? getString(name) : value;
    }

    SubjectNames subjects() {
        String name = key ? KEY_SUBJECTS : VALUE_SUBJECTS;
        Object value = originals().get(name);
        return value == null ? SubjectNames.TOPIC : SubjectNames.parse(name, value);
    }

    boolean specificReader() {
        return getBoolean(SPECIFIC_READER);
    }

    /** The class that was asked for, or null where the writer's schema names it. */
    @Nullable
    Class<? extends SpecificRecord> type() {
        String name = key ? KEY_TYPE : VALUE_TYPE;
        Class<?> type = getClass(name);
        if (type != null && !SpecificRecord.class.isAssignableFrom(type)) {
            throw new ConfigException(name, type.getName(), "must be a class generated by Avro");
        }
        return type == null ? null : type.asSubclass(SpecificRecord.class);
    }

    Duration connectTimeout() {
        return millis(CONNECT_TIMEOUT);
    }

    Duration readTimeout() {
        return millis(READ_TIMEOUT);
    }

    int maxRetries() {
        return getInt(MAX_RETRIES);
    }

    Duration retryWait() {
        return millis(RETRY_WAIT);
    }

    Duration retryMaxWait() {
        return millis(RETRY_MAX_WAIT);
    }

    private Duration millis(String name) {
        return Duration.ofMillis(getInt(name));
    }
}
