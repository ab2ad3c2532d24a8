package dev.outcry.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.config.ConfigSources;
import dev.outcry.config.Setting;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private final Path directory;

    EmbeddedBrokerIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldKeepTopicsAndRecordsOverARestart() throws Exception {
        try (var broker = EmbeddedBroker.start(directory, 0);
                var admin = admin(broker)) {
            assertThat(new TopicAdmin(admin).createMissing(plan("a."))).hasSize(16);
            publish(broker, "a.ticket-events", "kept");
        }

        try (var broker = EmbeddedBroker.start(directory, 0);
                var admin = admin(broker)) {
            assertThat(new TopicAdmin(admin).createMissing(plan("a."))).isEmpty();
            assertThat(read(broker, "a.ticket-events")).containsExactly("kept");
        }
    }

    @Test
    void shouldSayWhatIsOffWithTopics() throws Exception {
        try (var broker = EmbeddedBroker.start(directory, 0);
                var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("b.ticket-events", 2, (short) 1)))
                    .all()
                    .get();

            assertThat(new TopicAdmin(admin).problems(plan("b.")))
                    .contains("topic b.rules is missing")
                    .contains("topic b.ticket-events has message.timestamp.type=CreateTime, should be LogAppendTime");
        }
    }

    @Test
    void shouldSayThatAPortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " on loopback is in use");
        }
    }

    private static TopicPlan plan(String prefix) {
        return TopicPlan.of(new ConfigSources(Path.of("none"), Map.of())
                .load(null, List.of(new Setting("topics.prefix", prefix, "test")))
                .topics());
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void publish(EmbeddedBroker broker, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "k", value)).get();
        }
    }

    private static List<String> read(EmbeddedBroker broker, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return !values.isEmpty();
            });
        }
        return values;
    }
}
