package dev.outcry.topology.eventtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineIndexTest {

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("index"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final DeadlineIndex<String> index = new DeadlineIndex<>(store, Serdes.String());

    @BeforeEach
    void open() {
        MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void shouldGiveWhatIsDueInTheOrderOfTime() {
        index.add(300, "c");
        index.add(-5, "a");
        index.add(256, "b");

        assertThat(index.takeDue(299, 10)).containsExactly("a", "b");
        assertThat(index.takeDue(300, 10)).containsExactly("c");
        assertThat(index.takeDue(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void shouldLeaveWhatIsBeyondTheLimitForTheNextCall() {
        index.add(1, "a");
        index.add(1, "b");
        index.add(2, "c");

        assertThat(index.takeDue(5, 2)).containsExactly("a", "b");
        assertThat(index.takeDue(5, 2)).containsExactly("c");
    }

    @Test
    void shouldSeeWhatIsAddedEarlierAfterALook() {
        index.add(10, "late");
        assertThat(index.takeDue(1, 10)).isEmpty();
        index.add(5, "early");

        assertThat(index.takeDue(5, 10)).containsExactly("early");
        assertThat(index.takeDue(10, 10)).containsExactly("late");
    }

    @Test
    void shouldNotGiveWhatWasTakenBack() {
        index.add(1, "a");
        index.remove(1, "a");

        assertThat(index.takeDue(1, 10)).isEmpty();
    }

    @Test
    void shouldFindWhatAnEarlierTaskLeft() {
        index.add(1, "a");

        assertThat(new DeadlineIndex<>(store, Serdes.String()).takeDue(1, 10)).containsExactly("a");
    }
}
