package dev.outcry.stats;

import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsContribution;
import dev.outcry.avro.state.StatsDelta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What contributions add up to since the last look, by the cells of their minutes. */
public final class StatsGathering {

    private final Map<StatsCell, DeltaSum> minutes = new LinkedHashMap<>();

    public void add(StatsContribution contribution) {
        for (StatsCell cell : Contribution.minutes(contribution)) {
            minutes.computeIfAbsent(cell, missing -> new DeltaSum()).add(contribution.getDelta());
        }
    }

    /** Takes out what was gathered: deltas of minutes, and those that they make of hours and days. */
    public Map<ScenarioStatsKey, StatsDelta> take() {
        Map<ScenarioStatsKey, StatsDelta> all = new LinkedHashMap<>();
        Map<StatsCell, DeltaSum> coarser = new LinkedHashMap<>();
        minutes.forEach((cell, sum) -> {
            StatsDelta delta = sum.total();
            all.put(cell.key(), delta);
            for (Granularity granularity : List.of(Granularity.HOUR, Granularity.DAY)) {
                coarser.computeIfAbsent(cell.widen(granularity), missing -> new DeltaSum())
                        .add(delta);
            }
        });
        coarser.forEach((cell, sum) -> all.put(cell.key(), sum.total()));
        minutes.clear();
        return all;
    }
}
