package dev.outcry.topology.failure;

import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.SerdeFailures;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside outputs that can't be serialized or are too large, and goes on; Kafka Streams' own handler stops at the
 * same record again after each restart. The dead letter names the input record behind the output; its bytes are mostly
 * gone by then and can be read again from its topic. Any other failure stops the thread, and so do too many in a minute
 * or one on the dead letter topic itself.
 *
 * <p>CAUTION: under exactly-once a record that the producer itself finds too large dooms the transaction, whatever a
 * handler says. Keep {@code max.request.size} above what intake lets pass.
 */
public final class ProductionFailureHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionFailureHandler.class);

    private final Clock clock;
    private FailureConfig config;
    private CircuitBreaker breaker;

    /** For Kafka Streams. */
    public ProductionFailureHandler() {
        this(Clock.systemUTC());
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls configure first
    ProductionFailureHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        config = new FailureConfig(configs);
        breaker = new CircuitBreaker(config.mostPerMinute(), clock);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return decide(context, record.topic(), exception, exception instanceof RecordTooLargeException);
    }

    @Override
    @SuppressWarnings("rawtypes") // Kafka's signature
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return decide(context, record.topic(), exception, !SerdeFailures.mayPass(exception));
    }

    private Response decide(
            ErrorHandlerContext context, String outputTopic, Exception exception, boolean theRecordsFault) {
        boolean goOn = theRecordsFault && !outputTopic.equals(config.topic()) && breaker.allowsOneMore();
        LOG.atError()
                .setMessage(goOn ? "an output failed and is set aside" : "an output failed; the stream thread stops")
                .addKeyValue("outputTopicName", outputTopic)
                .addKeyValue("topicName", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("stage", context.processorNodeId())
                .setCause(exception)
                .log();
        var letter = new FailedRecord(context).asDeadLetter(config.topic(), Reason.OUTPUT_FAILED, exception);
        return goOn ? Response.resume(List.of(letter)) : Response.fail();
    }
}
