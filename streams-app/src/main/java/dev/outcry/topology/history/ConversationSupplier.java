package dev.outcry.topology.history;

import dev.outcry.avro.state.Conversation;
import dev.outcry.history.HistorySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processor that follows conversations, and its stores. */
record ConversationSupplier(HistorySettings settings) implements ProcessorSupplier<String, Tagged, String, Tagged> {

    static final String CONVERSATIONS = "history-conversations-by-ticket";
    static final String DEADLINES = "history-tickets-by-deadline";
    static final String MARK = "history-conversations-mark-by-task";

    @Override
    public Processor<String, Tagged, String, Tagged> get() {
        return new ConversationProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CONVERSATIONS),
                        Serdes.String(),
                        new StateSerde<>(Conversation.class)),
                DeadlineIndex.store(DEADLINES),
                EventTimeMark.store(MARK));
    }
}
