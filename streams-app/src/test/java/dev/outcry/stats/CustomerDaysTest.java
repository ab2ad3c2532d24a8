package dev.outcry.stats;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.state.CustomerDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomerDaysTest {

    @Test
    void shouldAddInAnyOrder() {
        List<CustomerDay> parts = parts(100);
        CustomerDay expected = parts.stream().reduce(CustomerDays::add).orElseThrow();

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(parts, new Random(seed));
            assertThat(parts.stream().reduce(CustomerDays::add)).contains(expected);
        }
    }

    @Test
    void shouldCountTicketsExactlyUpToTheLimit() {
        assertThat(tickets(CustomerDays.MAX_TICKETS)).isEqualTo(CustomerDays.MAX_TICKETS);
        assertThat(tickets(CustomerDays.MAX_TICKETS + 1)).isEqualTo(CustomerDays.MAX_TICKETS);
    }

    private static int tickets(int count) {
        return parts(count).stream()
                .reduce(CustomerDays::add)
                .orElseThrow()
                .getTickets()
                .size();
    }

    private static List<CustomerDay> parts(int tickets) {
        List<CustomerDay> parts = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            parts.add(CustomerDays.of(aTicket().on("T" + i).feeling(i / 1000.0).build(), i % 2 == 0));
        }
        return parts;
    }
}
