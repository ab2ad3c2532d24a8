package dev.outcry.app;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.config.OutcryConfig;
import dev.outcry.escalation.Situation;
import dev.outcry.topology.contract.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks up what is known of a ticket: its latest message in tagged tickets, and when its escalation is due. */
public final class TicketSituations {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OutcryConfig config;
    private final Cluster cluster;
    private final TopicNames names;
    private final RecordLines lines;
    private @Nullable TaggedTicket tagged;
    private @Nullable Escalation escalation;

    public TicketSituations(OutcryConfig config, Cluster cluster) {
        this.config = config;
        this.cluster = cluster;
        this.names = new TopicNames(config.topics().prefix());
        this.lines = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
    }

    /**
     * What is known of a ticket, read from the beginning of the topics to their present end.
     *
     * @param scenario the scenario whose escalation counts; one of another scenario serves where there is none
     */
    public Optional<Situation> of(String ticket, Scenario scenario) {
        List<String> topics = List.of(
                names.taggedTickets(),
                names.legalEscalations(),
                names.abuseEscalations(),
                names.managerRequestEscalations());
        try (var reader = new TopicReader(config, cluster, topics, true)) {
            Map<TopicPartition, Long> ends = reader.endOffsets(PATIENCE);
            do {
                reader.poll(PAUSE).forEach(record -> see(record, ticket, scenario));
            } while (!reader.hasRead(ends, PATIENCE));
        }
        return Optional.ofNullable(tagged).map(this::situation);
    }

    private void see(ConsumerRecord<byte[], byte[]> record, String ticket, Scenario scenario) {
        Object value = lines.value(record);
        if (value instanceof TaggedTicket seen && seen.getTicketId().equals(ticket) && isLater(seen)) {
            tagged = seen;
        } else if (value instanceof Escalation seen && seen.getTicketId().equals(ticket)) {
            boolean fits = seen.getScenario() == scenario;
            escalation = fits || escalation == null || escalation.getScenario() != scenario ? seen : escalation;
        }
    }

    private boolean isLater(TaggedTicket seen) {
        return tagged == null || !seen.getOccurredAt().isBefore(tagged.getOccurredAt());
    }

    private Situation situation(TaggedTicket latest) {
        Instant due = escalation == null ? null : escalation.getDueAt();
        String name = latest.getAttributes().get(config.playbooks().nameAttribute());
        return new Situation(name, latest.getTicketId(), due, Situation.variantFor(latest));
    }
}
