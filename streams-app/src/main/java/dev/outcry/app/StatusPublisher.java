package dev.outcry.app;

import dev.outcry.avro.RulePackStatus;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.rules.PackVerdict;
import dev.outcry.tagging.rules.RuleProblem;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the status topic what became of each pack on this instance. A status that can't be sent is logged. */
final class StatusPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusPublisher.class);
    private static final int MOST_PROBLEMS = 50;

    private final Topic<String, RulePackStatus> topic;
    private final Producer<String, RulePackStatus> producer;
    private final String instance = instanceName();
    private final Clock clock;

    StatusPublisher(OutcryConfig config, Cluster cluster, Clock clock) {
        this.topic = new Topics(
                        new TopicNames(config.topics().prefix()),
                        new ConfiguredSerdes(config.serdes(), cluster.registryUrl()))
                .rulesStatus();
        this.clock = clock;
        Map<String, Object> properties = cluster.clientProperties(config, "producer.");
        properties.put("enable.idempotence", "true");
        properties.put("acks", "all");
        properties.putIfAbsent("max.block.ms", "10000");
        this.producer = new KafkaProducer<>(
                properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    void publish(PackVerdict verdict, Publication publication, String rulesVersion) {
        var status = new RulePackStatus(
                verdict.pack(),
                verdict.version(),
                verdict.accepted(),
                reason(verdict),
                rulesVersion,
                clock.instant(),
                instance,
                publication.partition(),
                publication.offset());
        try {
            var unused =
                    producer.send(new ProducerRecord<>(topic.name(), verdict.pack(), status), (metadata, error) -> {
                        if (error != null) {
                            warn(verdict.pack(), error);
                        }
                    });
        } catch (KafkaException e) {
            warn(verdict.pack(), e);
        }
    }

    private void warn(String pack, Exception error) {
        LOG.warn("The status of rule pack {} could not be published on {}: {}", pack, topic.name(), error.toString());
    }

    private static @Nullable String reason(PackVerdict verdict) {
        return verdict.accepted()
                ? null
                : verdict.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(RuleProblem::toString)
                        .collect(Collectors.joining("\n"));
    }

    private static String instanceName() {
        long process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + process;
        } catch (UnknownHostException e) {
            return "unknown-host/" + process;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
