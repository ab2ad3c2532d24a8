package dev.outcry.topology.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.outcry.avro.RepeatComplainer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Intake and history against the reference, output by output. {@code -Doutcry.stories=1000000} tries more of them,
 * {@code -Doutcry.seed=N} starts elsewhere; a failure names its seed and tells the shortest story that still fails.
 */
class RepeatProofTest {

    private static final int STORIES = Integer.getInteger("outcry.stories", 10_000);
    private static final long FIRST_SEED = Long.getLong("outcry.seed", 0L);

    private final StoryRun run = new StoryRun();
    private long repeats;

    @Test
    void shouldTellWhatTheReferenceTells() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + STORIES; seed++) {
            check(seed, StoryGenerator.story(seed));
        }
        assertThat(repeats).as("repeat complainers in all stories").isGreaterThan(STORIES);
    }

    @Test
    void shouldKeepThousandsOfCustomersApart() {
        check(1, StoryGenerator.crowd(1, 2_000, 6_000));
    }

    private void check(long seed, Story story) {
        if (difference(story).isPresent()) {
            Story shortest = new Shrinker(candidate -> difference(candidate).isPresent()).shrink(story);
            fail("seed " + seed + "\n" + shortest + difference(shortest).orElseThrow());
        }
    }

    private Optional<String> difference(Story story) {
        run.begin(story);
        StoryOracle oracle = new StoryOracle(story);
        for (Step step : story.steps()) {
            Told expected = oracle.take(step);
            Told told = run.take(step);
            if (!told.equals(expected)) {
                return Optional.of("after " + step + told.differenceFrom(expected));
            }
            repeats += expected.own().stream()
                    .filter(RepeatComplainer.class::isInstance)
                    .count();
        }
        return Optional.empty();
    }
}
