package dev.outcry.topology.failure;

import java.util.Map;

/** The configuration that puts our handlers in charge of what the stages did not foresee. */
public final class FailureHandlers {

    /** Records a minute that each handler sets aside by default: 100. */
    public static final int DEFAULT_MOST_PER_MINUTE = 100;

    private FailureHandlers() {}

    /**
     * What to add to the Kafka Streams configuration.
     *
     * @param deadLetterTopic the full name of the topic for dead letters
     * @param mostPerMinute how many records a minute each handler sets aside before it stops the stream thread: single
     *     bad records must not stop the stream, but where everything fails, going on would turn the whole input into
     *     dead letters
     */
    public static Map<String, Object> configs(String deadLetterTopic, int mostPerMinute) {
        return FailureConfig.toStreamsConfig(deadLetterTopic, mostPerMinute);
    }
}
