package dev.outcry.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.identity.DerivedId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctCountTest {

    @Test
    void shouldCountNothing() {
        assertThat(DistinctCount.estimate(DistinctCount.NOTHING)).isZero();
    }

    @Test
    void shouldCountExactlyUpToTheLimit() {
        byte[] sketch = DistinctCount.NOTHING;
        for (int i = 0; i < DistinctCount.MAX_EXACT; i++) {
            sketch = DistinctCount.add(sketch, hashes(i, i + 1));
            sketch = DistinctCount.add(sketch, hashes(i / 2, i / 2 + 1));
            assertThat(DistinctCount.estimate(sketch)).isEqualTo(i + 1);
        }
    }

    @Test
    void shouldMergeToWhatAddingAllWouldGive() {
        for (int[] sizes : new int[][] {{0, 0}, {5, 0}, {40, 60}, {100, 100}, {20, 3000}, {3000, 20}, {3000, 3000}}) {
            byte[] one = DistinctCount.add(DistinctCount.NOTHING, hashes(0, sizes[0]));
            byte[] other = DistinctCount.add(DistinctCount.NOTHING, hashes(sizes[0] / 2, sizes[0] / 2 + sizes[1]));
            byte[] both = DistinctCount.add(one, hashes(sizes[0] / 2, sizes[0] / 2 + sizes[1]));

            assertThat(DistinctCount.merge(one, other)).isEqualTo(both);
            assertThat(DistinctCount.merge(other, one)).isEqualTo(both);
        }
    }

    @Test
    void shouldStayWithinTheErrorThatItTellsOf() {
        int trials = 0;
        int outside = 0;
        for (int count : new int[] {129, 500, 2_000, 5_000, 10_000, 40_000}) {
            for (int trial = 0; trial < 25; trial++) {
                int first = 1_000_000 * trial + count;
                long estimate =
                        DistinctCount.estimate(DistinctCount.add(DistinctCount.NOTHING, hashes(first, first + count)));
                outside += Math.abs(estimate - count) > 0.046 * count ? 1 : 0;
                trials++;
            }
        }
        assertThat(outside)
                .as("estimates off by more than 4.6 %% of %d", trials)
                .isLessThanOrEqualTo(trials / 20);
    }

    @Test
    void shouldNotDependOnOrderOrGrouping() {
        byte[] atOnce = DistinctCount.add(DistinctCount.NOTHING, hashes(0, 3000));
        List<Long> shuffled = hashes(0, 3000);
        Collections.shuffle(shuffled, new Random(1));

        byte[] oneByOne = DistinctCount.NOTHING;
        for (long hash : shuffled) {
            oneByOne = DistinctCount.add(oneByOne, List.of(hash));
        }

        assertThat(oneByOne).isEqualTo(atOnce);
    }

    private static List<Long> hashes(int from, int to) {
        List<Long> hashes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            hashes.add(DerivedId.hash64("customer-" + i));
        }
        Collections.sort(hashes);
        return hashes;
    }
}
