package dev.outcry.app.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How one kind of thing differs between two runs. */
public final class Section {

    private final String name;
    private final int mostExamples;
    private final List<String> gainedExamples = new ArrayList<>();
    private final List<String> lostExamples = new ArrayList<>();
    private final List<String> changedExamples = new ArrayList<>();
    private long first;
    private long second;
    private long gained;
    private long lost;
    private long changed;

    Section(String name, int mostExamples) {
        this.name = name;
        this.mostExamples = mostExamples;
    }

    /**
     * Compares things by their ids.
     *
     * @param shown says what an added or missing one is
     * @param change says how two differ; empty where they don't
     */
    static <T> Section of(
            String name,
            int mostExamples,
            Map<String, T> before,
            Map<String, T> after,
            BiFunction<String, T, String> shown,
            BiFunction<T, T, String> change) {
        var section = new Section(name, mostExamples);
        section.first = before.size();
        section.second = after.size();
        Map<String, T> rest = new HashMap<>(after);
        before.forEach((id, one) -> {
            T other = rest.remove(id);
            if (other == null) {
                section.lost(shown.apply(id, one));
            } else {
                section.changed(shown.apply(id, one), change.apply(one, other));
            }
        });
        after.forEach((id, other) -> {
            if (rest.containsKey(id)) {
                section.gained(shown.apply(id, other));
            }
        });
        return section;
    }

    void gained(String example) {
        gained++;
        keep(gainedExamples, example);
    }

    void lost(String example) {
        lost++;
        keep(lostExamples, example);
    }

    private void changed(String what, String how) {
        if (!how.isEmpty()) {
            changed++;
            keep(changedExamples, what + ": " + how);
        }
    }

    private void keep(List<String> examples, String example) {
        if (examples.size() < mostExamples) {
            examples.add(example);
        }
    }

    /** What is compared. */
    public String name() {
        return name;
    }

    /** How many there are in the first run. */
    public long first() {
        return first;
    }

    /** How many there are in the second run. */
    public long second() {
        return second;
    }

    /** How many only the second run has. */
    public long gained() {
        return gained;
    }

    /** How many only the first run has. */
    public long lost() {
        return lost;
    }

    /** How many are in both and differ. */
    public long changed() {
        return changed;
    }

    /** The first of those that the second run alone has. */
    public List<String> gainedExamples() {
        return List.copyOf(gainedExamples);
    }

    /** The first of those that the first run alone has. */
    public List<String> lostExamples() {
        return List.copyOf(lostExamples);
    }

    /** The first of those that differ, and how. */
    public List<String> changedExamples() {
        return List.copyOf(changedExamples);
    }

    /** Whether both runs have the same. */
    public boolean isEqual() {
        return gained == 0 && lost == 0 && changed == 0;
    }
}
