package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.RecordLines;
import dev.outcry.app.TopicReader;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.topology.contract.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tagged tickets as they lie on their topic, one by one. */
final class SampleTickets {

    private final JsonNode manifest = SampleFiles.manifest();
    private final Map<String, Set<String>> byScenario = new TreeMap<>();
    private final List<String> events = new ArrayList<>();
    private long withoutCustomer;

    /** Reads those of a run that is done. */
    static SampleTickets of(SampleRun run) {
        var names = new TopicNames(run.config().topics().prefix());
        var serdes = new ConfiguredSerdes(run.config().serdes(), run.cluster().registryUrl());
        var decoder = new RecordLines(names, serdes);
        var tickets = new SampleTickets();
        try (var reader = new TopicReader(run.config(), run.cluster(), List.of(names.taggedTickets()), true)) {
            int seen;
            do {
                seen = tickets.events.size();
                reader.poll(Duration.ofSeconds(2)).forEach(record -> tickets.add(decoder, record));
            } while (tickets.events.size() > seen);
        }
        return tickets;
    }

    private void add(RecordLines decoder, ConsumerRecord<byte[], byte[]> record) {
        if (!(decoder.value(record) instanceof TaggedTicket ticket)) {
            throw new AssertionError("no tagged ticket at offset " + record.offset());
        }
        String customer = ticket.getCustomerId();
        assertThat(new String(record.key(), StandardCharsets.UTF_8))
                .isEqualTo(customer == null ? "ticket:" + ticket.getTicketId() : customer);
        withoutCustomer += customer == null ? 1 : 0;
        events.add(ticket.getSource() + " " + ticket.getEventId());
        for (ScenarioTag tag : ticket.getScenarios()) {
            if (!fromHistory(tag)) {
                byScenario
                        .computeIfAbsent(tag.getScenario().name(), name -> new TreeSet<>())
                        .add(ticket.getTicketId());
            }
        }
    }

    private static boolean fromHistory(ScenarioTag tag) {
        return tag.getEvidence().stream()
                .allMatch(evidence -> evidence.getRule().startsWith("history."));
    }

    /** Each event once, under its customer's key whatever key it came with, and the promised tickets by name. */
    void assertAsPromised() {
        assertThat(events).hasSize(manifest.at("/records/tagged").asInt()).doesNotHaveDuplicates();
        assertThat(withoutCustomer)
                .isEqualTo(manifest.at("/records/withoutCustomer").asLong());
        Map<String, Set<String>> promised = new TreeMap<>();
        manifest.path("scenarios").properties().forEach(scenario -> {
            Set<String> tickets = new TreeSet<>();
            scenario.getValue().forEach(ticket -> tickets.add(ticket.asText()));
            promised.put(scenario.getKey(), tickets);
        });
        assertThat(byScenario).isEqualTo(promised);
    }
}
