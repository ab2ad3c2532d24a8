package dev.outcry.app.audit;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.RecordLines;
import dev.outcry.app.Settling;
import dev.outcry.avro.Crisis;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.LongDeserializer;

/**
 * Reads everything that a pipeline read and published, as it is now, and holds it against itself. Memory grows with the
 * number of events and of keys of the aggregates, by some 50 bytes each, not with their size.
 */
public final class Audit {

    private final OutcryConfig config;
    private final TopicNames names;
    private final RecordLines decoder;
    private final TopicScan scan;
    private final int examples;
    private final List<String> remarks = new ArrayList<>();
    private final OpenLine unreadable;

    /**
     * An audit of the pipeline of a configuration.
     *
     * @param examples how many are given of each thing that is off
     */
    public Audit(OutcryConfig config, Cluster cluster, int examples) throws InterruptedException {
        this.config = config;
        this.names = new TopicNames(config.topics().prefix());
        this.decoder = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        this.scan = new TopicScan(config, cluster);
        this.examples = examples;
        this.unreadable = new OpenLine("records that can't be decoded", examples);
    }

    /**
     * Reads and checks everything.
     *
     * @param lag records that the pipeline has not worked on yet
     */
    public AuditReport run(long lag) {
        if (lag > 0) {
            remarks.add(lag + " records are still on their way: what is off may only be late; see --wait");
        }
        AuditScope scope = scope(erased());
        var events = new EventAudit(
                scope, scope.eventsAfter(names.ticketEvents(), names.taggedTickets(), names.deadLetters()));
        var stats = new StatsAudit(
                scope,
                scope.daysFrom(names.taggedTickets(), names.scenarioStats(), names.customerStats()),
                scope.daysFrom(escalationTopics().toArray(String[]::new)));
        var alerts = new AlertAudit(
                scope,
                escalationTopics().stream().noneMatch(scope.keptSince()::containsKey),
                !scope.keptSince().containsKey(names.repeatComplainers())
                        && !scope.keptSince().containsKey(names.crises()));
        readTagged(events, stats);
        readAlerts(alerts, stats);
        readStats(stats);
        scan.read(names.deadLetters(), (place, record) -> takeDeadLetter(place, record, events));
        scan.read(
                names.ticketEvents(),
                (place, record) -> events.event(
                        place,
                        Instant.ofEpochMilli(record.timestamp()),
                        decoder.value(record) instanceof TicketEvent event ? event : null));
        return report(events, stats, alerts);
    }

    private AuditReport report(EventAudit events, StatsAudit stats, AlertAudit alerts) {
        List<AuditLine> lines = new ArrayList<>(events.lines());
        lines.addAll(counters(events));
        lines.addAll(stats.lines());
        lines.addAll(alerts.lines());
        lines.add(unreadable.close());
        return new AuditReport(lines, remarks);
    }

    private Set<String> erased() {
        Set<String> erased = new HashSet<>();
        scan.read(names.erasures(), (place, record) -> {
            if (decoder.value(record) instanceof Erasure erasure && erasure.getEventId() == null) {
                erased.add(erasure.getCustomerId());
            }
        });
        if (!erased.isEmpty()) {
            remarks.add(
                    "erased customers: " + erased.size() + "; their days, alerts and repeated events are not checked");
        }
        return erased;
    }

    private AuditScope scope(Set<String> erased) {
        Map<String, Instant> keptSince = new HashMap<>();
        for (String topic : audited()) {
            scan.keptSince(topic).ifPresent(since -> {
                keptSince.put(topic, since);
                remarks.add(remark(topic, since));
            });
        }
        for (String totals : List.of(names.scenarioStats(), names.customerStats())) {
            if (scan.exists(totals)) {
                // A total that is gone says nothing of its time.
                keptSince.computeIfPresent(totals, (topic, since) -> Instant.MAX);
            } else {
                keptSince.remove(totals);
            }
        }
        return new AuditScope(
                keptSince,
                config.intake().deduplicationWindow(),
                config.intake().futureTolerance(),
                config.routing().coolDown(),
                erased,
                examples);
    }

    private String remark(String topic, Instant since) {
        if (!scan.exists(topic)) {
            return "topic " + topic + " is missing";
        }
        return since.equals(Instant.MAX)
                ? "topic " + topic + " has lost all records of a partition: what they were about is not checked"
                : "topic " + topic + " begins at " + since + " (retention): what came before is not checked";
    }

    private List<String> audited() {
        List<String> topics =
                new ArrayList<>(List.of(names.ticketEvents(), names.taggedTickets(), names.deadLetters()));
        topics.addAll(escalationTopics());
        topics.addAll(List.of(names.repeatComplainers(), names.crises(), names.scenarioStats(), names.customerStats()));
        return topics;
    }

    private List<String> escalationTopics() {
        return List.of(names.legalEscalations(), names.abuseEscalations(), names.managerRequestEscalations());
    }

    private void readTagged(EventAudit events, StatsAudit stats) {
        read(names.taggedTickets(), TaggedTicket.class, (record, ticket) -> {
            events.tagged(record.place(), record.key(), ticket);
            stats.tagged(record.place(), record.key(), ticket);
        });
    }

    private void readAlerts(AlertAudit alerts, StatsAudit stats) {
        for (String topic : escalationTopics()) {
            read(topic, Escalation.class, (record, escalation) -> {
                if (alerts.escalation(record.place(), record.key(), escalation)) {
                    stats.opened(record.place(), record.key(), escalation);
                }
            });
        }
        read(
                names.repeatComplainers(),
                RepeatComplainer.class,
                (record, alert) -> alerts.repeatComplainer(record.place(), alert));
        read(names.crises(), Crisis.class, (record, crisis) -> alerts.crisis(record.place(), crisis));
    }

    private void readStats(StatsAudit stats) {
        read(names.scenarioStats(), ScenarioStats.class, (record, cell) -> stats.scenarioStats(record.place(), cell));
        read(names.customerStats(), CustomerStats.class, (record, day) -> stats.customerStats(record.place(), day));
    }

    /**
     * A record's place and key.
     *
     * @param key as text; only meaningful where the key is text
     */
    private record Keyed(Place place, String key) {}

    private <T> void read(String topic, Class<T> type, BiConsumer<Keyed, T> values) {
        scan.read(topic, (place, record) -> {
            Object value = decoder.value(record);
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (type.isInstance(value)) {
                values.accept(new Keyed(place, key), type.cast(value));
            } else if (record.value() != null) {
                unreadable.breach(place + ": is no " + type.getSimpleName());
            }
        });
    }

    private void takeDeadLetter(Place place, ConsumerRecord<byte[], byte[]> record, EventAudit events) {
        Headers headers = record.headers();
        String topic = DeadLetterHeaders.text(headers, DeadLetterHeaders.TOPIC);
        String partition = DeadLetterHeaders.text(headers, DeadLetterHeaders.PARTITION);
        String offset = DeadLetterHeaders.text(headers, DeadLetterHeaders.OFFSET);
        String at = DeadLetterHeaders.text(headers, DeadLetterHeaders.TIMESTAMP);
        if (topic == null || partition == null || offset == null || at == null) {
            unreadable.breach(place + ": a dead letter without its origin");
            return;
        }
        if (topic.equals(names.erasures())) {
            return; // no event
        }
        events.deadLetter(
                place,
                new Place(topic, Integer.parseInt(partition), Long.parseLong(offset)),
                Instant.ofEpochMilli(Long.parseLong(at)),
                Reason.OUTPUT_FAILED.name().equals(DeadLetterHeaders.text(headers, DeadLetterHeaders.REASON)));
    }

    private List<AuditLine> counters(EventAudit events) {
        String changelog = Settling.groupOf(config) + "-" + StoreNames.INTAKE_BALANCE_BY_PARTITION + "-changelog";
        if (!scan.exists(changelog)) {
            remarks.add("topic " + changelog + " is missing: no counters of a pipeline with this application id");
            return List.of();
        }
        Map<Place, Long> latest = new HashMap<>();
        Map<Place, String> keys = new HashMap<>();
        try (var counts = new LongDeserializer()) {
            scan.read(changelog, (place, record) -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                var entry = new Place(key, place.partition(), 0);
                latest.put(entry, record.value() == null ? 0L : counts.deserialize(changelog, record.value()));
                keys.put(entry, key);
            });
        }
        SortedMap<Integer, Balance> balances = new TreeMap<>();
        latest.forEach((entry, count) -> Balance.addTo(balances, keys.getOrDefault(entry, ""), count));
        return events.counters(balances);
    }
}
