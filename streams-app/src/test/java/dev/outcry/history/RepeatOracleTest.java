package dev.outcry.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.ComplaintLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatOracleTest {

    private static final int HISTORIES = 4000;
    private static final int GRACE = 25;

    @Test
    void shouldTellWhatBruteForceTells() {
        int told = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            told += compare(seed);
        }
        assertThat(told).as("changes over all histories").isGreaterThan(HISTORIES);
    }

    private static int compare(int seed) {
        Random random = new Random(seed);
        List<RepeatPolicy> policies = policies(random);
        OneCustomer customer = new OneCustomer(HistorySettings.defaults()
                .withPolicies(policies.toArray(RepeatPolicy[]::new))
                .withGrace(Duration.ofMillis(GRACE)));
        RepeatOracle oracle = new RepeatOracle(policies);
        StringBuilder story = new StringBuilder("seed " + seed + " " + policies);
        long time = 0;
        for (int event = 0; event < 30; event++) {
            time += random.nextInt(random.nextInt(8) == 0 ? 40 : 6);
            long at = random.nextInt(3) == 0 ? Math.max(0, time - random.nextInt(GRACE)) : time;
            if (random.nextInt(5) == 0) {
                story.append("; reach ").append(time);
                customer.reaches(time);
                oracle.reaches(time);
            } else {
                String ticket = "T" + random.nextInt(3);
                story.append("; ").append(ticket).append(" at ").append(at);
                customer.complainsAt(at, ticket);
                oracle.complainsAt(at, ticket);
            }
            assertThat(customer.told()).as(story.toString()).isEqualTo(oracle.told());
            assertThat(customer.isForgotten() || customer.nextDeadline() > customer.mark())
                    .as("a deadline ahead: " + story)
                    .isTrue();
        }
        return oracle.told().size();
    }

    private static List<RepeatPolicy> policies(Random random) {
        List<RepeatPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int tickets = 1 + random.nextInt(2);
            int complaints = tickets + random.nextInt(3);
            policies.add(new RepeatPolicy(
                    "p" + i,
                    Duration.ofMillis(1 + random.nextInt(30)),
                    complaints,
                    tickets,
                    ComplaintLevel.HIGH,
                    1 + random.nextInt(complaints)));
        }
        return policies;
    }
}
