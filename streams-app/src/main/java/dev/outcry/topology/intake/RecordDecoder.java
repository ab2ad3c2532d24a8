package dev.outcry.topology.intake;

import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.Origin;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.RetryLaterException;
import dev.outcry.topology.contract.SerdeFailures;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes bytes with the configured serde, and waits for a registry that is away for a moment. */
final class RecordDecoder<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RecordDecoder.class);

    private final Deserializer<T> deserializer;
    private final DecodeRetries retries;
    private final PipelineMetrics metrics;
    private final Pause pause;

    RecordDecoder(Deserializer<T> deserializer, DecodeRetries retries, PipelineMetrics metrics, Pause pause) {
        this.deserializer = deserializer;
        this.retries = retries;
        this.metrics = metrics;
        this.pause = pause;
    }

    /** How to wait, so that tests need not. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * Decodes a record's value.
     *
     * @throws RefusedException if the bytes never will be such a record
     * @throws RetryLaterException if they may be one, but that can't be told now
     */
    T decode(Origin origin, Headers headers, byte[] value) throws RefusedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return deserialize(origin, headers, value);
            } catch (RuntimeException e) {
                if (!SerdeFailures.mayPass(e)) {
                    throw new RefusedException(Reason.UNDECODABLE, describe(e));
                }
                waitFor(attempt, origin, e);
            }
        }
    }

    private T deserialize(Origin origin, Headers headers, byte[] value) throws RefusedException {
        T decoded = deserializer.deserialize(origin.topic(), headers, value);
        if (decoded == null) {
            throw new RefusedException(Reason.UNDECODABLE, "the serde decodes it to null");
        }
        return decoded;
    }

    private void waitFor(int attempt, Origin origin, RuntimeException failure) {
        if (attempt >= retries.attempts()) {
            throw new RetryLaterException(
                    "can't decode " + origin + " now, tried " + attempt + " times: " + describe(failure), failure);
        }
        metrics.decodeRetried();
        LOG.atWarn()
                .setMessage("decoding failed for a reason that may pass; it is tried again")
                .addKeyValue("topicName", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("error", describe(failure))
                .log();
        sleep(retries.pauseAfter(attempt));
    }

    private void sleep(Duration time) {
        try {
            pause.sleep(time);
        } catch (InterruptedException e) {
            throw new InterruptException(e); // sets the flag again
        }
    }

    /** The failure and its causes in one line. */
    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(nameAndMessage(failure));
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 3; depth++) {
            text.append(", caused by ").append(nameAndMessage(cause));
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String nameAndMessage(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
