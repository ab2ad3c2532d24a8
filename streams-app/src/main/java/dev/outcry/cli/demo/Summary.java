package dev.outcry.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.RecordLines;
import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.TopicNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What came out of the pipeline, gathered record by record. */
public final class Summary {

    private final TopicNames names;
    private final RecordLines decoder;
    private final Map<String, Long> records = new LinkedHashMap<>();
    private final SortedMap<String, Set<String>> tickets = new TreeMap<>();
    private final SortedMap<String, Map<String, Escalation>> escalations = new TreeMap<>();
    private final SortedMap<String, Set<String>> repeatComplainers = new TreeMap<>();
    private final Map<String, List<Crisis>> crises = new LinkedHashMap<>();
    private final SortedMap<String, Long> deadLetters = new TreeMap<>();

    public Summary(TopicNames names, RecordLines decoder) {
        this.names = names;
        this.decoder = decoder;
        names.all().forEach(topic -> records.put(topic, 0L));
    }

    /** Takes one record in. */
    public void add(ConsumerRecord<byte[], byte[]> record) {
        records.merge(record.topic(), 1L, Long::sum);
        if (record.topic().equals(names.deadLetters())) {
            String reason = DeadLetterHeaders.text(record.headers(), DeadLetterHeaders.REASON);
            deadLetters.merge(String.valueOf(reason), 1L, Long::sum);
            return;
        }
        Object value = decoder.value(record);
        if (value instanceof TaggedTicket ticket) {
            ticket.getScenarios()
                    .forEach(tag -> tickets.computeIfAbsent(tag.getScenario().name(), unused -> new TreeSet<>())
                            .add(ticket.getTicketId()));
        } else if (value instanceof Escalation escalation) {
            escalations
                    .computeIfAbsent(record.topic(), unused -> new LinkedHashMap<>())
                    .put(escalation.getEscalationId(), escalation);
        } else if (value instanceof Crisis crisis) {
            crises.computeIfAbsent(crisis.getCrisisId(), unused -> new ArrayList<>())
                    .add(crisis);
        } else if (value instanceof RepeatComplainer complainer && complainer.getChange() == RepeatChange.RAISED) {
            repeatComplainers
                    .computeIfAbsent(complainer.getPolicy(), unused -> new TreeSet<>())
                    .add(complainer.getCustomerId());
        }
    }

    /** Records of a topic so far. */
    public long records(String topic) {
        return records.getOrDefault(topic, 0L);
    }

    /** All of it as JSON: topics without their prefix; the pipeline's own balance, and how many seconds it took. */
    public ObjectNode json(Balance balance, double seconds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = json.putObject("records");
        records.forEach((topic, count) -> counts.put(bare(topic), count));
        ObjectNode byScenario = json.putObject("ticketsPerScenario");
        tickets.forEach((scenario, ids) -> byScenario.put(scenario, ids.size()));
        ObjectNode queues = json.putObject("escalations");
        escalations.forEach((topic, matters) -> queues.set(bare(topic).replace("escalations.", ""), matters(matters)));
        ObjectNode repeat = json.putObject("repeatComplainers");
        repeatComplainers.forEach((policy, customers) -> customers.forEach(repeat.withArray(policy)::add));
        ArrayNode told = json.putArray("crises");
        crises.values().forEach(crisis -> told.add(crisis(crisis)));
        ObjectNode dead = json.putObject("deadLetters");
        deadLetters.forEach(dead::put);
        json.putObject("balance")
                .put("received", balance.received())
                .put("tagged", balance.tagged())
                .put("deadLettered", balance.deadLettered())
                .put("duplicates", balance.duplicates())
                .put("balanced", balance.balanced());
        return json.put("seconds", seconds);
    }

    private static JsonNode matters(Map<String, Escalation> matters) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        matters.values().forEach(escalation -> array.add(matter(escalation)));
        return array;
    }

    private static ObjectNode matter(Escalation escalation) {
        ObjectNode matter = JsonNodeFactory.instance
                .objectNode()
                .put("ticket", escalation.getTicketId())
                .put("customer", escalation.getCustomerId())
                .put("scenario", escalation.getScenario().name())
                .put("severity", escalation.getSeverity().name())
                .put("occurrences", escalation.getOccurrences());
        ArrayNode evidence = matter.putArray("evidence");
        escalation
                .getEvidence()
                .forEach(shown -> evidence.add(shown.getText().isEmpty() ? shown.getRule() : shown.getText()));
        return matter;
    }

    /** One crisis from all that was told of it; {@code endedAt} is null while it goes on. */
    private static ObjectNode crisis(List<Crisis> told) {
        Crisis last = told.get(told.size() - 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("scenario", last.getScenario().name())
                .put("product", last.getProduct())
                .put("openedAt", last.getOpenedAt().toString())
                .put(
                        "endedAt",
                        last.getChange() == CrisisChange.ENDED
                                ? last.getUpdatedAt().toString()
                                : null)
                .put("customers", last.getCustomers())
                .put("opened", count(told, CrisisChange.OPENED))
                .put("ended", count(told, CrisisChange.ENDED));
    }

    private static long count(List<Crisis> told, CrisisChange change) {
        return told.stream().filter(crisis -> crisis.getChange() == change).count();
    }

    private String bare(String topic) {
        return topic.substring(names.prefix().length());
    }
}
