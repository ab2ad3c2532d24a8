package dev.outcry.topology.history;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.Temperature;
import dev.outcry.avro.state.Conversation;
import dev.outcry.avro.state.Mood;
import dev.outcry.history.ComplaintRule;
import dev.outcry.history.Conversations;
import dev.outcry.history.EventHash;
import dev.outcry.history.HistorySettings;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Says of each customer's message what it does to its conversation, and forgets conversations that are over. */
final class ConversationProcessor extends ContextualProcessor<String, Tagged, String, Tagged> {

    private static final String SEPARATOR = "\u001f";

    private final HistorySettings settings;
    private final Conversations conversations;
    private KeyValueStore<String, Conversation> store;
    private DeadlineIndex<String> deadlines;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ConversationProcessor(HistorySettings settings) {
        this.settings = settings;
        this.conversations = new Conversations(settings.conversations());
    }

    @Override
    public void init(ProcessorContext<String, Tagged> context) {
        super.init(context);
        store = context.getStateStore(ConversationSupplier.CONVERSATIONS);
        deadlines = new DeadlineIndex<>(context.getStateStore(ConversationSupplier.DEADLINES), Serdes.String());
        mark = new EventTimeMark(context.getStateStore(ConversationSupplier.MARK));
    }

    @Override
    public void process(Record<String, Tagged> event) {
        Tagged tagged = event.value();
        boolean says = ComplaintRule.isCustomersMessage(tagged.event(), tagged.ticket());
        context().forward(says ? event.withValue(tempered(event.key(), tagged)) : event);
        mark.advanceTo(tagged.ticket().getOccurredAt().toEpochMilli(), context().currentSystemTimeMs());
        expire(mark.settledMillis());
    }

    private Tagged tempered(String customer, Tagged tagged) {
        TaggedTicket ticket = tagged.ticket();
        long at = ticket.getOccurredAt().toEpochMilli();
        String key = String.join(SEPARATOR, customer, ticket.getSource(), ticket.getTicketId());
        Conversation before = store.get(key);
        Mood mood =
                new Mood(at, ticket.getSentiment().getScore(), EventHash.of(ticket.getSource(), ticket.getEventId()));
        Conversation after = conversations.add(before == null ? Conversations.NOTHING : before, mood);
        store.put(key, after.getWakeAt() == 0 ? index(key, after) : after);
        Temperature temperature = conversations.at(at, after);
        // Almost all are steady, as they were: only the others are worth a copy.
        return temperature == Temperature.STEADY
                ? tagged
                : tagged.withTicket(TaggedTicket.newBuilder(ticket)
                        .setTemperature(temperature)
                        .build());
    }

    private void expire(long now) {
        for (String key : deadlines.takeDue(now, settings.deadlinesPerEvent())) {
            Conversation conversation = store.get(key);
            if (conversation != null && conversations.expiresAt(conversation) > now) {
                store.put(key, index(key, conversation));
            } else {
                store.delete(key);
            }
        }
    }

    private Conversation index(String key, Conversation conversation) {
        long wakeAt = conversations.expiresAt(conversation);
        deadlines.add(wakeAt, key);
        return new Conversation(conversation.getMessages(), wakeAt);
    }
}
