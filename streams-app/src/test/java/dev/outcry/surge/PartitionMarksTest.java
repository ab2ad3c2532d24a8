package dev.outcry.surge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionMarksTest {

    private final PartitionMarks marks = new PartitionMarks(2, 60);

    @Test
    void shouldWaitForThePartitionThatIsFurthestBehind() {
        marks.advance(0, 1000);
        assertThat(marks.settled()).isEqualTo(Long.MIN_VALUE);

        marks.advance(1, 700);
        marks.advance(1, 600);
        assertThat(marks.settled()).isEqualTo(700);
    }

    @Test
    void shouldNotWaitForASilentPartition() {
        marks.advance(0, 1000);
        marks.pass(59);
        marks.heard(0);
        assertThat(marks.settled()).isEqualTo(Long.MIN_VALUE);

        marks.pass(1);
        assertThat(marks.settled()).isEqualTo(1000);
    }

    @Test
    void shouldGoOnAtThePaceOfTheClockWhereAllAreSilent() {
        marks.advance(0, 1000);
        marks.advance(1, 700);
        marks.pass(60);
        assertThat(marks.settled()).isEqualTo(1000);
        marks.pass(30);
        assertThat(marks.settled()).isEqualTo(1030);

        marks.advance(1, 1010);
        assertThat(marks.settled()).isEqualTo(1010);
    }

    @Test
    void shouldSayNothingBeforeTheFirstEvent() {
        marks.pass(100_000);

        assertThat(marks.settled()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldGoOnFromWhatWasKnownBeforeARestart() {
        marks.restore(0, 1000);
        marks.restore(1, 900);

        assertThat(marks.settled()).isEqualTo(900);
    }
}
