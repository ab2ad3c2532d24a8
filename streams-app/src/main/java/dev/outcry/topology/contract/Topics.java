package dev.outcry.topology.contract;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.RulePack;
import dev.outcry.avro.RulePackStatus;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic that the pipeline reads or writes, with its serdes. */
public final class Topics {

    private final TopicNames names;
    private final AvroSerdes serdes;

    public Topics(TopicNames names, AvroSerdes serdes) {
        this.names = names;
        this.serdes = serdes;
    }

    public TopicNames names() {
        return names;
    }

    /** Ticket events as raw bytes: intake decodes them itself, so that it can keep what can't be decoded. */
    public Topic<byte[], byte[]> ticketEvents() {
        return raw(names.ticketEvents());
    }

    /** What a ticket event's bytes decode to. */
    public Serde<TicketEvent> ticketEventValues() {
        return serdes.forValues(TicketEvent.class);
    }

    /** Erasures, as whoever asks for one writes them. */
    public Topic<String, Erasure> erasures() {
        return byText(names.erasures(), Erasure.class);
    }

    /** Erasures as raw bytes, as intake reads them. */
    public Topic<byte[], byte[]> rawErasures() {
        return raw(names.erasures());
    }

    public Topic<String, TaggedTicket> taggedTickets() {
        return byText(names.taggedTickets(), TaggedTicket.class);
    }

    public Topic<String, Escalation> legalEscalations() {
        return byText(names.legalEscalations(), Escalation.class);
    }

    public Topic<String, Escalation> abuseEscalations() {
        return byText(names.abuseEscalations(), Escalation.class);
    }

    public Topic<String, Escalation> managerRequestEscalations() {
        return byText(names.managerRequestEscalations(), Escalation.class);
    }

    public Topic<String, RepeatComplainer> repeatComplainers() {
        return byText(names.repeatComplainers(), RepeatComplainer.class);
    }

    /** Keyed by the scenario, or scenario|product. */
    public Topic<String, Crisis> crises() {
        return byText(names.crises(), Crisis.class);
    }

    /** What helps agents with messages. */
    public Topic<String, Guidance> guidance() {
        return byText(names.guidance(), Guidance.class);
    }

    public Topic<ScenarioStatsKey, ScenarioStats> scenarioStats() {
        return new Topic<>(
                names.scenarioStats(), serdes.forKeys(ScenarioStatsKey.class), serdes.forValues(ScenarioStats.class));
    }

    public Topic<CustomerStatsKey, CustomerStats> customerStats() {
        return new Topic<>(
                names.customerStats(), serdes.forKeys(CustomerStatsKey.class), serdes.forValues(CustomerStats.class));
    }

    /** Rule packs; a null value takes a pack back to the one that the program started with. */
    public Topic<String, RulePack> rules() {
        return byText(names.rules(), RulePack.class);
    }

    /** What each instance made of the rule packs. */
    public Topic<String, RulePackStatus> rulesStatus() {
        return byText(names.rulesStatus(), RulePackStatus.class);
    }

    /** Records that could not go on: key and value as they came, the reason in headers. */
    public Topic<byte[], byte[]> deadLetters() {
        return raw(names.deadLetters());
    }

    private static Topic<byte[], byte[]> raw(String name) {
        return new Topic<>(name, Serdes.ByteArray(), Serdes.ByteArray());
    }

    private <T extends SpecificRecord> Topic<String, T> byText(String name, Class<T> type) {
        return new Topic<>(name, Serdes.String(), serdes.forValues(type));
    }
}
