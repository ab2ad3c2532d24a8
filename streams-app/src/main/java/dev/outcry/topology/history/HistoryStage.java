package dev.outcry.topology.history;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.history.HistorySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Sorting;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Remembers each customer's complaints, adds the history to every event, and tells of repeat complainers; says how warm
 * each conversation is. Keys are the customers, record timestamps are event time.
 *
 * <p>One processor owns all the state: what an event carries on, and what it changes, must be decided on one look at
 * the history. Its output is split by what the values are. Another before it follows each ticket's conversation.
 */
public final class HistoryStage {

    static final String HISTORIES = "history-complaints-by-customer";
    static final String DEADLINES = "history-customers-by-deadline";
    static final String MARK = "history-mark-by-task";

    private final HistorySettings settings;

    public HistoryStage(HistorySettings settings) {
        this.settings = settings;
    }

    /** Attaches the stage to tagged events, where nothing is ever erased. */
    public Remembered attachTo(KStream<String, Tagged> tagged) {
        return remembered(Sorting.widened(follow(tagged)));
    }

    /** Attaches the stage to tagged events, and to erasures of customers and of events. */
    public Remembered attachTo(KStream<String, Tagged> tagged, KStream<String, Erasure> erasures) {
        KStream<String, Object> followed = Sorting.widened(follow(tagged));
        KStream<String, Erasure> forgotten = erasures.process(
                ForgetConversationsProcessor::new,
                Named.as("history-forget-conversations"),
                ConversationSupplier.CONVERSATIONS,
                ConversationSupplier.DEADLINES);
        return remembered(followed.merge(Sorting.widened(forgotten), Named.as("history-join-erasures")));
    }

    private KStream<String, Tagged> follow(KStream<String, Tagged> tagged) {
        return tagged.process(new ConversationSupplier(settings), Named.as("history-follow-conversations"));
    }

    private Remembered remembered(KStream<String, Object> followed) {
        KStream<String, Object> all = followed.process(new Supplier(settings), Named.as("history-remember-complaints"));
        return new Remembered(
                only(all, Tagged.class, "tagged"), only(all, RepeatComplainer.class, "repeat-complainers"));
    }

    /** Reads what older versions of the program wrote. */
    static StateSerde<CustomerHistory> serde() {
        return new StateSerde<>(CustomerHistory.class, List.of(OlderHistories.withoutProductAndSource()));
    }

    private static <T> KStream<String, T> only(KStream<String, Object> all, Class<T> type, String what) {
        return all.filter((customer, value) -> type.isInstance(value), Named.as("history-select-" + what))
                .mapValues(type::cast, Named.as("history-type-" + what));
    }

    /**
     * What the stage gives.
     *
     * @param remembered every event, with its customer's history
     * @param repeatComplainers who became or ceased to be a repeat complainer
     */
    public record Remembered(KStream<String, Tagged> remembered, KStream<String, RepeatComplainer> repeatComplainers) {}

    private record Supplier(HistorySettings settings) implements ProcessorSupplier<String, Object, String, Object> {

        @Override
        public Processor<String, Object, String, Object> get() {
            return new HistoryProcessor(settings);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(histories(), DeadlineIndex.store(DEADLINES), EventTimeMark.store(MARK));
        }

        private static StoreBuilder<KeyValueStore<String, CustomerHistory>> histories() {
            return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(HISTORIES), Serdes.String(), serde());
        }
    }
}
