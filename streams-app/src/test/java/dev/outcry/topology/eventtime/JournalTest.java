package dev.outcry.topology.eventtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.state.SurgeSample;
import dev.outcry.serde.StateSerde;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final int MANY = 1000;

    private final KeyValueStore<Integer, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("journal"), Serdes.Integer(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void open() {
        MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void shouldGiveARestartWhatWasAppendedInItsOrder() {
        List<SurgeSample> appended = append(journal(), 0, MANY);

        assertThat(store.approximateNumEntries()).isLessThan(MANY / 50);
        assertThat(replayed()).isEqualTo(appended);
    }

    @Test
    void shouldGoOnAfterARestart() {
        List<SurgeSample> appended = append(journal(), 0, MANY);
        Journal<SurgeSample> restarted = journal();
        restarted.replay(entry -> {});
        appended.addAll(append(restarted, MANY, MANY));

        assertThat(restarted.size()).isEqualTo(2 * MANY);
        assertThat(replayed()).isEqualTo(appended);
    }

    @Test
    void shouldLeaveNothingBehindWhenCleared() {
        append(journal(), 0, MANY);
        Journal<SurgeSample> restarted = journal();
        restarted.replay(entry -> {});
        append(restarted, 0, 1);
        restarted.clear();

        assertThat(store.approximateNumEntries()).isZero();
        assertThat(restarted.size()).isZero();
        assertThat(append(restarted, 0, 3)).isEqualTo(replayed());
    }

    @Test
    void shouldKeepAnEntryThatIsLargerThanABatch() {
        Journal<SurgeSample> journal = journal();
        List<SurgeSample> appended = append(journal, 0, 1);
        SurgeSample large = new SurgeSample(2L, "c".repeat(100_000), "t");
        journal.append(large);
        appended.add(large);
        appended.addAll(append(journal, 3, 1));

        assertThat(replayed()).isEqualTo(appended);
    }

    private Journal<SurgeSample> journal() {
        return new Journal<>(store, new StateSerde<>(SurgeSample.class));
    }

    private static List<SurgeSample> append(Journal<SurgeSample> journal, int from, int count) {
        List<SurgeSample> appended = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            SurgeSample entry = new SurgeSample((long) i, "customer-" + i, "ticket-" + i);
            journal.append(entry);
            appended.add(entry);
        }
        return appended;
    }

    private List<SurgeSample> replayed() {
        List<SurgeSample> entries = new ArrayList<>();
        journal().replay(entries::add);
        return entries;
    }
}
