package dev.outcry.topology.history;

import static dev.outcry.fixture.Tickets.aTicket;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.fixture.Tickets;
import dev.outcry.history.HistorySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryStoreTest {

    private static final int CUSTOMERS = 50;
    private static final int COMPLAINTS = 20;

    @Test
    void shouldReadAndWriteEachHistoryOnceForAComplaint() {
        HistoryBench bench = bench();

        for (int complaint = 0; complaint < COMPLAINTS; complaint++) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                complain(bench, "C" + customer, complaint);
            }
        }

        assertThat(bench.histories().reads()).isEqualTo(CUSTOMERS * COMPLAINTS);
        assertThat(bench.histories().writes()).isEqualTo(CUSTOMERS * COMPLAINTS);
    }

    @Test
    void shouldTouchTheDeadlinesOnlyWhereOneMovesNearer() {
        HistoryBench bench = bench();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            complain(bench, "C" + customer, 0);
            complain(bench, "C" + customer, 1);
        }
        int scans = bench.deadlines().reads();

        for (int customer = 0; customer < CUSTOMERS; customer++) {
            complain(bench, "C" + customer, 2);
            complain(bench, "C" + customer, 3);
            complain(bench, "C" + customer, 4);
        }

        assertThat(bench.deadlines().reads()).as("scans").isEqualTo(scans);
        // One when the customer first complains, and two when an alert is raised that ends before that.
        assertThat(bench.deadlines().writes()).isLessThanOrEqualTo(3 * CUSTOMERS);
    }

    @Test
    void shouldOnlyReadForWhoDoesNotComplain() {
        HistoryBench bench = bench();

        bench.process("C", tagged(aTicket()), 0);

        assertThat(bench.histories().reads()).isEqualTo(1);
        assertThat(bench.histories().writes()).isZero();
    }

    @Test
    void shouldReadHistoriesOfTheFirstSchema() throws Exception {
        Schema first = OlderHistories.withoutProductAndSource();
        GenericRecord complaint = new GenericRecordBuilder(
                        first.getField("complaints").schema().getElementType())
                .set("at", 5L)
                .set("ticketId", "T")
                .set("sentiment", -0.5)
                .set("scenarios", 2L)
                .build();
        GenericRecord history = new GenericRecordBuilder(first)
                .set("complaints", List.of(complaint))
                .set("alerts", List.of())
                .set("wakeAt", 7L)
                .build();
        ByteBuffer bytes = new BinaryMessageEncoder<>(GenericData.get(), first).encode(history);

        CustomerHistory read = HistoryStage.serde().deserializer().deserialize("store", Utils.toArray(bytes));

        assertThat(read.getComplaints()).singleElement().satisfies(one -> {
            assertThat(one.getTicketId()).isEqualTo("T");
            assertThat(one.getProduct()).isNull();
        });
        assertThat(read.getWakeAt()).isEqualTo(7);
    }

    @Test
    void shouldStayCompact() {
        HistoryBench bench = bench();
        complain(bench, "C", 0);
        byte[] one = bytes(bench.histories().get("C"));

        complain(bench, "C", 1);

        assertThat(bytes(bench.histories().get("C")).length - one.length)
                .as("bytes of a complaint on a ticket with a name of one letter")
                .isLessThanOrEqualTo(24);
    }

    private static byte[] bytes(@Nullable CustomerHistory history) {
        return new StateSerde<>(CustomerHistory.class).serializer().serialize("store", requireNonNull(history));
    }

    private static HistoryBench bench() {
        HistoryBench bench = new HistoryBench();
        bench.begin(HistorySettings.defaults());
        return bench;
    }

    private static void complain(HistoryBench bench, String customer, long at) {
        bench.process(customer, tagged(aTicket().event("e" + at).at(at).feeling(-0.5)), 0);
    }

    private static Tagged tagged(Tickets ticket) {
        return new Tagged(ticket.buildEvent(), ticket.build());
    }
}
