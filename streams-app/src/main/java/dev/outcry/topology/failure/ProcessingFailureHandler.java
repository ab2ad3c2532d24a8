package dev.outcry.topology.failure;

import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.RetryLaterException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside an input record on which a stage failed in a way that nobody foresaw, and goes on.
 *
 * <p>CAUTION: what stages before the failing one wrote to their stores stays. Such a record has been counted as tagged,
 * and its event id is remembered: to publish it once more, give it a new event id. A record whose bytes are gone, a
 * failing store, and anything that passes by waiting stop the thread instead, and so do too many failures in a minute.
 */
public final class ProcessingFailureHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessingFailureHandler.class);

    private final Clock clock;
    private FailureConfig config;
    private CircuitBreaker breaker;

    /** For Kafka Streams. */
    public ProcessingFailureHandler() {
        this(Clock.systemUTC());
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls configure first
    ProcessingFailureHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        config = new FailureConfig(configs);
        breaker = new CircuitBreaker(config.mostPerMinute(), clock);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        var failed = new FailedRecord(context);
        boolean goOn = !isNotTheRecordsFault(exception) && failed.hasBytes() && breaker.allowsOneMore();
        LOG.atError()
                .setMessage(goOn ? "a record failed and is set aside" : "a record failed; the stream thread stops")
                .addKeyValue("topicName", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("stage", context.processorNodeId())
                .setCause(exception)
                .log();
        return goOn
                ? Response.resume(List.of(failed.asDeadLetter(config.topic(), Reason.PROCESSING_FAILED, exception)))
                : Response.fail();
    }

    private static boolean isNotTheRecordsFault(Exception exception) {
        return exception instanceof RetryLaterException
                || exception instanceof StreamsException
                || exception instanceof RetriableException
                || exception instanceof InterruptException;
    }
}
