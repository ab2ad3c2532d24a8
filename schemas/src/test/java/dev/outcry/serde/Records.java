package dev.outcry.serde;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.RulePack;
import dev.outcry.avro.TicketEvent;
import java.time.Instant;

/** Records and schemas for tests. */
final class Records {

    /** What {@link RulePack} might have been once: readable by it, and reading it. */
    static final String OLDER_RULE_PACK = """
            {"type":"record","name":"RulePack","namespace":"dev.outcry.avro","fields":[
              {"name":"name","type":"string"},{"name":"version","type":"string"},{"name":"text","type":"string"}]}""";

    /** A schema that {@link RulePack} can't read. */
    static final String STRANGE_RULE_PACK = """
            {"type":"record","name":"RulePack","namespace":"dev.outcry.avro","fields":[{"name":"name","type":"int"}]}""";

    private Records() {}

    static RulePack aRulePack() {
        return RulePack.newBuilder()
                .setName("LEGAL_THREAT")
                .setVersion("7")
                .setText("rules: []")
                .setPublishedAt(Instant.parse("2026-03-01T10:15:30.123Z"))
                .build();
    }

    static TicketEvent aTicketEvent() {
        return TicketEvent.newBuilder()
                .setEventId("e-1")
                .setSource("zendesk-eu")
                .setTicketId("t-1")
                .setCustomerId("c-1")
                .setType(EventType.MESSAGE)
                .setAuthor(Author.CUSTOMER)
                .setChannel(Channel.EMAIL)
                .setOccurredAt(Instant.parse("2026-03-01T10:15:30.123Z"))
                .setBody("My lawyer will hear of it.")
                .build();
    }
}
