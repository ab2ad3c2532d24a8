package dev.outcry.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeHour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final long NOW = 168L * 3000;
    private static final SurgeSettings SETTINGS = SurgeSettings.defaults();

    @Test
    void shouldExpectThePriorOfWhatIsUnknown() {
        Expectation expected = at(NOW, cell(NOW + 1, List.of()));

        assertThat(expected.mean()).isEqualTo(0.5);
        assertThat(expected.variance()).isEqualTo(0.5 * 2 * 2);
        assertThat(expected.upperBound(4)).isCloseTo(12.48, within(0.01));
    }

    @Test
    void shouldExpectWhatTheSameHourHadInPastWeeks() {
        List<SurgeHour> hours = new ArrayList<>();
        for (int week = 8; week >= 1; week--) {
            for (int neighbour = -1; neighbour <= 1; neighbour++) {
                hours.add(new SurgeHour(NOW - week * 168L + neighbour, 40L, false));
            }
        }
        Expectation expected = at(NOW, cell(NOW - 8 * 168 - 1, hours));

        // 12 weights of 40, and one of the mean over all hours
        double overall = (12 + 24 * 40) / (24 + 8 * 168 + 2.0);
        assertThat(expected.mean()).isCloseTo((12 * 40 + overall) / 13, within(1e-9));
        assertThat(expected.upperBound(4)).isBetween(60.0, 75.0);
    }

    @Test
    void shouldGiveOutliersLittleWeightAndCrisesNone() {
        List<SurgeHour> quiet = new ArrayList<>();
        for (int week = 8; week >= 2; week--) {
            quiet.add(new SurgeHour(NOW - week * 168L, 10L, false));
        }
        List<SurgeHour> outlier = new ArrayList<>(quiet);
        outlier.add(new SurgeHour(NOW - 168, 200L, false));
        List<SurgeHour> crisis = new ArrayList<>(quiet);
        crisis.add(new SurgeHour(NOW - 168, 200L, true));
        long since = NOW - 8 * 168;

        double withoutIt = 7 * 10.0 / 12;
        assertThat(at(NOW, cell(since, outlier)).mean()).isCloseTo(withoutIt, within(0.5));
        assertThat(at(NOW, cell(since, crisis)).mean()).isCloseTo(withoutIt, within(0.5));
    }

    @Test
    void shouldTakeWhatIsExceptionalTwiceForAHabit() {
        SurgeHour once = new SurgeHour(NOW - 168, 30L, true);
        SurgeHour before = new SurgeHour(NOW - 2 * 168, 30L, true);

        assertThat(at(NOW, cell(NOW - 2 * 168, List.of(once))).mean()).isLessThan(1);
        assertThat(at(NOW, cell(NOW - 2 * 168, List.of(before, once))).mean()).isGreaterThan(12);
    }

    @Test
    void shouldGoFromOneHourToTheNextWithTheWindow() {
        List<SurgeHour> hours = new ArrayList<>();
        for (int week = 8; week >= 1; week--) {
            hours.add(new SurgeHour(NOW - week * 168L, 40L, false));
        }
        SurgeCell cell = cell(NOW - 8 * 168 - 1, hours);
        long start = NOW * SurgeTime.WINDOW;

        double before = at(NOW - 1, cell).mean();
        double full = at(NOW, cell).mean();
        double half =
                Baseline.before(SETTINGS, cell, start + SurgeTime.WINDOW / 2).mean();
        assertThat(before).isLessThan(full);
        assertThat(half).isCloseTo((before + full) / 2, within(1.0));
    }

    private static Expectation at(long hour, SurgeCell cell) {
        return Baseline.before(SETTINGS, cell, (hour + 1) * SurgeTime.WINDOW);
    }

    private static SurgeCell cell(long since, List<SurgeHour> hours) {
        return new SurgeCell(since, hours, null, 0);
    }
}
