package dev.outcry.stats;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsContribution;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.avro.state.StatsTotal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatsDeltasTest {

    private static final int MESSAGES = 400;

    @Test
    void shouldAddInAnyOrderAndGrouping() {
        List<StatsDelta> deltas = new ArrayList<>();
        contributions(1).forEach(contribution -> deltas.add(contribution.getDelta()));
        StatsDelta expected = sum(deltas);

        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<StatsDelta> rest = new ArrayList<>(deltas);
            while (rest.size() > 1) {
                StatsDelta one = rest.remove(random.nextInt(rest.size()));
                StatsDelta other = rest.remove(random.nextInt(rest.size()));
                rest.add(sum(List.of(one, other)));
            }
            assertThat(rest.get(0)).isEqualTo(expected);
        }
    }

    @Test
    void shouldFoldToTheSameSumInEveryGranularity() {
        StatsGathering gathering = new StatsGathering();
        contributions(2).forEach(gathering::add);

        Map<ScenarioStatsKey, StatsDelta> all = gathering.take();

        for (Granularity granularity : Granularity.values()) {
            assertThat(all.entrySet().stream()
                            .filter(entry -> entry.getKey().getGranularity() == granularity)
                            .filter(entry -> entry.getKey().getScenario().equals(Contribution.ALL))
                            .mapToLong(entry -> entry.getValue().getMessages())
                            .sum())
                    .as("messages by %s", granularity)
                    .isEqualTo(MESSAGES);
        }
    }

    @Test
    void shouldPublishTheSameInAnyOrder() {
        List<StatsContribution> contributions = contributions(3);
        ScenarioStatsKey cell = Contribution.cells(contributions.get(0)).get(0);
        ScenarioStats expected = total(cell, contributions);

        Collections.shuffle(contributions, new Random(4));

        assertThat(total(cell, contributions)).isEqualTo(expected);
    }

    @Test
    void shouldCountAFewCustomersExactly() {
        List<StatsContribution> contributions = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            contributions.add(Contribution.of("C" + i % 30, aTicket().build()));
        }

        ScenarioStats row = total(Contribution.cells(contributions.get(0)).get(0), contributions);

        assertThat(row.getCustomers()).isEqualTo(30);
        assertThat(row.getMessages()).isEqualTo(90);
    }

    private static StatsDelta sum(List<StatsDelta> deltas) {
        DeltaSum sum = new DeltaSum();
        deltas.forEach(sum::add);
        return sum.total();
    }

    private static ScenarioStats total(ScenarioStatsKey cell, List<StatsContribution> contributions) {
        StatsTotal total = StatsTotals.add(null, contributions.get(0).getDelta());
        for (StatsContribution contribution : contributions.subList(1, contributions.size())) {
            total = StatsTotals.add(total, contribution.getDelta());
        }
        return StatsTotals.publish(cell, total);
    }

    private static List<StatsContribution> contributions(int seed) {
        Random random = new Random(seed);
        List<StatsContribution> contributions = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            contributions.add(Contribution.of(
                    "C" + random.nextInt(200),
                    aTicket()
                            .at(random.nextInt(200_000_000))
                            .feeling(random.nextDouble() * 2 - 1)
                            .build()));
        }
        return contributions;
    }
}
