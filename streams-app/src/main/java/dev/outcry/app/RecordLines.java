package dev.outcry.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.lines.AvroJson;
import dev.outcry.avro.Crisis;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationUpdate;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.RulePack;
import dev.outcry.avro.RulePackStatus;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.AvroSerdes;
import dev.outcry.topology.contract.TopicNames;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Records of our topics as JSON for people. What can't be decoded is shown as text or Base64, never hidden. */
public final class RecordLines {

    private final Map<String, Deserializer<?>> keys = new HashMap<>();
    private final Map<String, Deserializer<?>> values = new HashMap<>();
    private final AvroSerdes serdes;

    public RecordLines(TopicNames names, AvroSerdes serdes) {
        this.serdes = serdes;
        byText(names.ticketEvents(), TicketEvent.class);
        byText(names.escalationUpdates(), EscalationUpdate.class);
        byText(names.erasures(), Erasure.class);
        byText(names.rules(), RulePack.class);
        byText(names.rulesStatus(), RulePackStatus.class);
        byText(names.taggedTickets(), TaggedTicket.class);
        byText(names.legalEscalations(), Escalation.class);
        byText(names.abuseEscalations(), Escalation.class);
        byText(names.managerRequestEscalations(), Escalation.class);
        byText(names.overdueEscalations(), Escalation.class);
        byText(names.repeatComplainers(), RepeatComplainer.class);
        byText(names.crises(), Crisis.class);
        byText(names.guidance(), Guidance.class);
        byRecord(names.scenarioStats(), ScenarioStatsKey.class, ScenarioStats.class);
        byRecord(names.customerStats(), CustomerStatsKey.class, CustomerStats.class);
    }

    private void byText(String topic, Class<? extends SpecificRecord> value) {
        keys.put(topic, Serdes.String().deserializer());
        values.put(topic, serdes.forValues(value).deserializer());
    }

    private void byRecord(String topic, Class<? extends SpecificRecord> key, Class<? extends SpecificRecord> value) {
        keys.put(topic, serdes.forKeys(key).deserializer());
        values.put(topic, serdes.forValues(value).deserializer());
    }

    /** The decoded value; null for a tombstone, and for what can't be decoded. */
    public @Nullable Object value(ConsumerRecord<byte[], byte[]> record) {
        Deserializer<?> deserializer = values.get(record.topic());
        try {
            return deserializer == null ? null : deserializer.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    /** The whole record on one line. */
    public JsonNode line(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        line.set("key", decoded(keys.get(record.topic()), record.topic(), record.key()));
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        record.headers().forEach(header -> headers.set(header.key(), bytes(header.value())));
        if (!headers.isEmpty()) {
            line.set("headers", headers);
        }
        line.set("value", decoded(values.get(record.topic()), record.topic(), record.value()));
        return line;
    }

    private static JsonNode decoded(@Nullable Deserializer<?> deserializer, String topic, byte @Nullable [] bytes) {
        if (deserializer == null || bytes == null) {
            return bytes(bytes);
        }
        try {
            return AvroJson.of(deserializer.deserialize(topic, bytes));
        } catch (SerializationException e) {
            return bytes(bytes);
        }
    }

    /** Text where the bytes are UTF-8, and an object with Base64 where not. */
    private static JsonNode bytes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            return JsonNodeFactory.instance.textNode(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("base64", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
