package dev.outcry.topology.history;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.Conversation;
import dev.outcry.history.Conversations;
import dev.outcry.history.EventHash;
import dev.outcry.topology.contract.ErasingProcessor;
import dev.outcry.topology.eventtime.DeadlineIndex;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forgets a customer's conversations, or what one event said in them, and lets the erasure go on. */
final class ForgetConversationsProcessor extends ErasingProcessor<String, Erasure> {

    @Override
    public void process(Record<String, Erasure> record) {
        Erasure erasure = record.value();
        String eventId = erasure.getEventId();
        KeyValueStore<String, Conversation> store = context().getStateStore(ConversationSupplier.CONVERSATIONS);
        each(store, prefix(record.key()), Serdes.String().serializer(), (key, conversation) -> {
            Conversation left = eventId == null
                    ? Conversations.NOTHING
                    : Conversations.without(conversation, EventHash.of(erasure.getSource(), eventId));
            keep(store, key, conversation, left);
        });
        context().forward(record);
    }

    private void keep(KeyValueStore<String, Conversation> store, String key, Conversation before, Conversation left) {
        if (left.getMessages().isEmpty()) {
            new DeadlineIndex<>(context().getStateStore(ConversationSupplier.DEADLINES), Serdes.String())
                    .remove(before.getWakeAt(), key);
            store.delete(key);
        } else if (left.getMessages().size() < before.getMessages().size()) {
            store.put(key, left);
        }
    }
}
