package dev.outcry.surge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Crisis;
import dev.outcry.surge.SurgeOracle.Complaint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeOracleTest {

    private static final int HISTORIES = Integer.getInteger("surge.histories", 250);
    private static final long START = 168L * 2900 * SurgeTime.WINDOW;
    private static final long LENGTH = 30 * SurgeTime.WINDOW;
    private static final long LATENESS = SurgeTime.STEP;

    @Test
    void shouldTellWhatBruteForceTells() {
        int told = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            told += compare(seed);
        }
        assertThat(told).as("records over all histories").isGreaterThan(2 * HISTORIES);
    }

    private static int compare(int seed) {
        Random random = new Random(seed);
        SurgeSettings settings = settings(random);
        List<Complaint> complaints = complaints(random);
        List<String> expected = new SurgeOracle(settings, complaints).told(START, START + 2 * LENGTH);

        assertThat(lines(replay(settings, complaints, random)))
                .as("seed %d", seed)
                .isEqualTo(expected);
        assertThat(replay(settings, complaints, random))
                .as("again, otherwise shuffled, seed %d", seed)
                .isEqualTo(replay(settings, complaints, random));
        return expected.size();
    }

    /** Shuffled within the lateness, with duplicates, restarts, and looks at any time. */
    private static List<Crisis> replay(SurgeSettings settings, List<Complaint> complaints, Random random) {
        Watch watch = new Watch(settings);
        List<Complaint> waiting = new ArrayList<>();
        for (Complaint complaint : complaints) {
            waiting.add(complaint);
            if (waiting.size() > 1 + random.nextInt(6)) {
                flush(watch, waiting, random);
                watch.reach(complaint.at() - LATENESS);
            } else if (complaint.at() - waiting.get(0).at() > LATENESS) {
                flush(watch, waiting, random);
            }
        }
        flush(watch, waiting, random);
        return watch.reach(START + 2 * LENGTH).told();
    }

    private static void flush(Watch watch, List<Complaint> waiting, Random random) {
        Collections.shuffle(waiting, random);
        for (Complaint complaint : waiting) {
            watch.complain(complaint.customer(), complaint.at(), complaint.product());
            if (random.nextInt(8) == 0) {
                watch.complain(complaint.customer(), complaint.at(), complaint.product());
            }
            if (random.nextInt(50) == 0) {
                watch.restart();
            }
        }
        waiting.clear();
    }

    /** Some all the time, and now and then many at once. */
    private static List<Complaint> complaints(Random random) {
        List<Complaint> complaints = new ArrayList<>();
        int products = 1 + random.nextInt(3);
        for (long at = START; at < START + LENGTH; at += SurgeTime.STEP) {
            int customers = random.nextInt(60) == 0 ? 4 + random.nextInt(14) : random.nextInt(10) / 9;
            int product = random.nextInt(products + 1);
            for (int i = 0; i < customers; i++) {
                String name = "p" + (product == products ? random.nextInt(products) : product);
                complaints.add(new Complaint(at + within(random), "c" + random.nextInt(60), name));
            }
        }
        complaints.sort((one, other) -> Long.compare(one.at(), other.at()));
        return complaints;
    }

    /** Somewhere in a step, and often on its edge. */
    private static long within(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> SurgeTime.STEP - 1;
            default -> random.nextInt((int) SurgeTime.STEP);
        };
    }

    private static SurgeSettings settings(Random random) {
        SurgeSettings standard = SurgeSettings.defaults();
        return new SurgeSettings(
                standard.scenarios(),
                3 + random.nextInt(4),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                2,
                0.1 + random.nextDouble(),
                Duration.ofMinutes(5L * random.nextInt(20)),
                Duration.ofHours(3 + random.nextInt(12)),
                Duration.ofMillis(LATENESS),
                standard.idleAfter(),
                standard.flushInterval(),
                standard.samples());
    }

    private static List<String> lines(List<Crisis> told) {
        return told.stream()
                .map(crisis -> SurgeOracle.line(
                        crisis.getChange(),
                        crisis.getProduct(),
                        crisis.getOpenedAt().toEpochMilli(),
                        crisis.getUpdatedAt().toEpochMilli(),
                        crisis.getCustomers(),
                        (long) crisis.getRate()))
                .toList();
    }
}
