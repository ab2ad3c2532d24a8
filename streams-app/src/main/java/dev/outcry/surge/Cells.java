package dev.outcry.surge;

import dev.outcry.avro.state.OpenCrisis;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeHour;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps from one state of a cell to the next. */
final class Cells {

    private Cells() {}

    /** A cell whose first customers came in a step. */
    static SurgeCell first(long stepAt) {
        return new SurgeCell(SurgeTime.hourOf(stepAt), List.of(), null, 0);
    }

    static SurgeCell with(SurgeCell cell, @Nullable OpenCrisis crisis) {
        return new SurgeCell(cell.getSinceHour(), cell.getHours(), crisis, cell.getOpenProducts());
    }

    static SurgeCell withOpenProducts(SurgeCell cell, int products) {
        return new SurgeCell(cell.getSinceHour(), cell.getHours(), cell.getCrisis(), products);
    }

    /** Takes the crisis for the new normal: what was before it is forgotten, what was during it counts. */
    static SurgeCell relearning(SurgeCell cell, OpenCrisis crisis) {
        long since = SurgeTime.hourOf(crisis.getOpenedAt());
        List<SurgeHour> hours = cell.getHours().stream()
                .filter(hour -> hour.getHour() >= since)
                .map(hour -> new SurgeHour(hour.getHour(), hour.getCustomers(), false))
                .toList();
        return new SurgeCell(since, hours, null, cell.getOpenProducts());
    }

    /** Learns an hour, and forgets hours from before the oldest one. */
    static SurgeCell learning(SurgeCell cell, SurgeHour hour, long oldest) {
        List<SurgeHour> hours = new ArrayList<>();
        for (SurgeHour known : cell.getHours()) {
            if (known.getHour() >= oldest) {
                hours.add(known);
            }
        }
        if (hour.getCustomers() > 0 || hour.getExceptional()) {
            hours.add(hour);
        }
        return new SurgeCell(
                Math.max(cell.getSinceHour(), oldest), List.copyOf(hours), cell.getCrisis(), cell.getOpenProducts());
    }
}
