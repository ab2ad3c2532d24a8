package dev.outcry.app.compare;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.RecordLines;
import dev.outcry.app.audit.TopicScan;
import dev.outcry.app.broker.ClusterException;
import dev.outcry.app.lines.AvroJson;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.config.OutcryConfig;
import dev.outcry.identity.DerivedId;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.TopicNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What one run published, as far as two runs are compared by it: the latest of each id, and of each event its tags. */
final class RunContents {

    private static final int SCHEMA_ID_BYTES = 5;

    /**
     * What became of an event.
     *
     * @param scenarios its tags
     * @param digest of everything but the rules' version
     */
    record Tags(SortedSet<String> scenarios, long digest) {}

    final Map<String, Tags> tagged = new LinkedHashMap<>();
    final Map<String, Escalation> escalations = new LinkedHashMap<>();
    final Map<String, String> alerts = new LinkedHashMap<>();
    final Map<String, String> crises = new LinkedHashMap<>();
    final Map<String, String> scenarioStats = new LinkedHashMap<>();
    final Map<String, String> customerStats = new LinkedHashMap<>();
    final Map<String, String> deadLetters = new LinkedHashMap<>();

    private final TopicNames names;
    private final TopicScan scan;
    private final RecordLines decoder;

    private RunContents(OutcryConfig config, Cluster cluster, String prefix) throws InterruptedException {
        this.names = new TopicNames(prefix);
        this.scan = new TopicScan(config, cluster);
        this.decoder = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
    }

    /** Reads a run; fails where there is none under the prefix. */
    static RunContents read(OutcryConfig config, Cluster cluster, String prefix) throws InterruptedException {
        var contents = new RunContents(config, cluster, prefix);
        if (!contents.scan.exists(contents.names.taggedTickets())) {
            throw new ClusterException(
                    "there is no run in " + prefix + ": no topic " + contents.names.taggedTickets(),
                    new IllegalArgumentException(prefix));
        }
        contents.read();
        return contents;
    }

    private void read() {
        scan.read(names.taggedTickets(), (place, record) -> {
            if (decoder.value(record) instanceof TaggedTicket ticket) {
                tagged.put(text(record.key()) + " " + ticket.getSource() + " " + ticket.getEventId(), tags(ticket));
            }
        });
        for (String topic :
                List.of(names.legalEscalations(), names.abuseEscalations(), names.managerRequestEscalations())) {
            scan.read(topic, (place, record) -> {
                if (decoder.value(record) instanceof Escalation escalation) {
                    escalations.put(escalation.getEscalationId(), escalation);
                }
            });
        }
        steps(names.repeatComplainers(), List.of("alertId", "change"), alerts);
        steps(names.crises(), List.of("crisisId", "change", "customers"), crises);
        steps(
                names.scenarioStats(),
                List.of("granularity", "windowStart", "scenario", "channel", "product"),
                scenarioStats);
        steps(names.customerStats(), List.of("customerId", "day"), customerStats);
        scan.read(
                names.deadLetters(),
                (place, record) -> deadLetters.put(
                        origin(record.headers()),
                        DeadLetterHeaders.text(record.headers(), DeadLetterHeaders.REASON) + " "
                                + digest(record.value(), 0)));
    }

    private static Tags tags(TaggedTicket ticket) {
        SortedSet<String> scenarios = ticket.getScenarios().stream()
                .map(ScenarioTag::getScenario)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var unversioned = TaggedTicket.newBuilder(ticket).setRulesVersion("").build();
        return new Tags(scenarios, DerivedId.hash64(AvroJson.of(unversioned).toString()));
    }

    /** Latest values by the fields that name them. */
    private void steps(String topic, List<String> id, Map<String, String> into) {
        scan.read(topic, (place, record) -> {
            Object value = decoder.value(record);
            if (value != null) {
                var json = AvroJson.of(value);
                String key = id.stream().map(field -> json.path(field).asText()).collect(Collectors.joining(" "));
                into.put(key, digest(record.value(), SCHEMA_ID_BYTES));
            }
        });
    }

    private static String origin(Headers headers) {
        return DeadLetterHeaders.text(headers, DeadLetterHeaders.TOPIC) + "/"
                + DeadLetterHeaders.text(headers, DeadLetterHeaders.PARTITION) + "@"
                + DeadLetterHeaders.text(headers, DeadLetterHeaders.OFFSET);
    }

    private static String digest(byte @Nullable [] bytes, int from) {
        byte[] rest =
                bytes == null ? new byte[0] : Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
        return Long.toHexString(DerivedId.hash64(Base64.getEncoder().encodeToString(rest)));
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
