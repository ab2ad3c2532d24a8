package dev.outcry.topology.history;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.fixture.PlainStore;
import dev.outcry.history.HistorySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The processor of the history stage on a bench of its own, with state behind the serde that it has in production. */
public final class HistoryBench {

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final StateSerde<CustomerHistory> serde = HistoryStage.serde();
    private HistorySettings settings = HistorySettings.defaults();
    private PlainStore<String, CustomerHistory> histories;
    private PlainStore<Bytes, byte[]> deadlines;
    private PlainStore<String, Long> mark;
    private HistoryProcessor processor;

    @SuppressWarnings("NullAway.Init") // begin sets what is left
    public HistoryBench() {}

    /** Begins with nothing remembered. */
    public void begin(HistorySettings other) {
        settings = other;
        histories = new PlainStore<>(HistoryStage.HISTORIES, Serdes.String(), serde);
        deadlines = new PlainStore<>(HistoryStage.DEADLINES, Serdes.Bytes(), Serdes.ByteArray());
        mark = new PlainStore<>(HistoryStage.MARK, Serdes.String(), Serdes.Long());
        restart();
    }

    /** Starts the program again on the same state. */
    public void restart() {
        context.addStateStore(histories);
        context.addStateStore(deadlines);
        context.addStateStore(mark);
        processor = new HistoryProcessor(settings);
        processor.init(context);
    }

    /** Moves the task to another instance, which restores its state. */
    public void migrate() {
        histories = histories.copy();
        deadlines = deadlines.copy();
        mark = mark.copy();
        restart();
    }

    /** Everything that the stage forwards for an event, in order. */
    public List<Record<? extends String, ? extends Object>> process(String customer, Tagged tagged, long wallClock) {
        context.resetForwards();
        context.setCurrentSystemTimeMs(wallClock);
        processor.process(
                new Record<>(customer, tagged, tagged.ticket().getOccurredAt().toEpochMilli()));
        return forwarded();
    }

    /** Everything that the stage forwards for an erasure, in order. */
    public List<Record<? extends String, ? extends Object>> erase(Erasure erasure) {
        context.resetForwards();
        processor.process(new Record<>(erasure.getCustomerId(), erasure, 0));
        return forwarded();
    }

    private List<Record<? extends String, ? extends Object>> forwarded() {
        return context.forwarded().stream()
                .<Record<? extends String, ? extends Object>>map(MockProcessorContext.CapturedForward::record)
                .toList();
    }

    /** The store of histories, to count what is asked of it. */
    public PlainStore<String, CustomerHistory> histories() {
        return histories;
    }

    /** The store of deadlines, to count what is asked of it. */
    public PlainStore<Bytes, byte[]> deadlines() {
        return deadlines;
    }
}
