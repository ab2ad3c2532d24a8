package dev.outcry.app.compare;

import dev.outcry.app.Cluster;
import dev.outcry.app.compare.RunContents.Tags;
import dev.outcry.avro.Escalation;
import dev.outcry.config.OutcryConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * How two runs differ. The version of the rules is left out: other rules that do the same are no difference.
 *
 * @param sections by kind
 * @param tags how many tags of each scenario were gained and lost on events that both runs tagged
 */
public record RunDiff(List<Section> sections, SortedMap<String, long[]> tags) {

    /** Reads and compares the runs of two prefixes; memory grows with the number of events. */
    public static RunDiff of(OutcryConfig config, Cluster cluster, String first, String second, int examples)
            throws InterruptedException {
        RunContents before = RunContents.read(config, cluster, first);
        RunContents after = RunContents.read(config, cluster, second);
        BiFunction<String, String, String> byId = (id, value) -> id;
        BiFunction<String, String, String> byValue = (one, other) -> one.equals(other) ? "" : "its content";
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "tagged tickets",
                examples,
                before.tagged,
                after.tagged,
                (id, tags) -> id + " " + tags.scenarios(),
                RunDiff::change));
        sections.add(Section.of(
                "escalations",
                examples,
                before.escalations,
                after.escalations,
                (id, one) -> shown(one),
                RunDiff::change));
        sections.add(Section.of("repeat complainers", examples, before.alerts, after.alerts, byId, byValue));
        sections.add(Section.of("crises", examples, before.crises, after.crises, byId, byValue));
        sections.add(Section.of("scenario-stats", examples, before.scenarioStats, after.scenarioStats, byId, byValue));
        sections.add(Section.of("customer-stats", examples, before.customerStats, after.customerStats, byId, byValue));
        sections.add(Section.of("dead letters", examples, before.deadLetters, after.deadLetters, byId, byValue));
        return new RunDiff(sections, tags(before, after));
    }

    private static SortedMap<String, long[]> tags(RunContents before, RunContents after) {
        SortedMap<String, long[]> tags = new TreeMap<>();
        before.tagged.forEach((id, one) -> {
            Tags other = after.tagged.get(id);
            if (other != null) {
                less(other.scenarios(), one.scenarios()).forEach(name -> counts(tags, name)[0]++);
                less(one.scenarios(), other.scenarios()).forEach(name -> counts(tags, name)[1]++);
            }
        });
        return tags;
    }

    private static long[] counts(SortedMap<String, long[]> tags, String scenario) {
        return tags.computeIfAbsent(scenario, unused -> new long[2]);
    }

    private static SortedSet<String> less(SortedSet<String> all, SortedSet<String> without) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static String change(Tags one, Tags other) {
        if (one.digest() == other.digest()) {
            return "";
        }
        SortedSet<String> gained = less(other.scenarios(), one.scenarios());
        SortedSet<String> lost = less(one.scenarios(), other.scenarios());
        return gained.isEmpty() && lost.isEmpty()
                ? "the same tags, other evidence, confidence, sentiment or history"
                : "gained " + gained + ", lost " + lost;
    }

    private static String change(Escalation one, Escalation other) {
        List<String> changes = new ArrayList<>();
        compare("severity", one.getSeverity(), other.getSeverity(), changes);
        compare("status", one.getStatus(), other.getStatus(), changes);
        compare("occurrences", one.getOccurrences(), other.getOccurrences(), changes);
        compare("scenario", one.getScenario(), other.getScenario(), changes);
        compare("confidence", one.getConfidence(), other.getConfidence(), changes);
        compare("evidence", one.getEvidence().size(), other.getEvidence().size(), changes);
        return String.join(", ", changes);
    }

    private static void compare(String what, Object one, Object other, List<String> changes) {
        if (!one.equals(other)) {
            changes.add(what + " " + one + " → " + other);
        }
    }

    private static String shown(Escalation escalation) {
        return escalation.getKind() + " ticket " + escalation.getTicketId() + " of " + escalation.getCustomerId()
                + " by " + escalation.getScenario() + ", " + escalation.getSeverity() + ", "
                + escalation.getOccurrences() + "×";
    }

    /** Whether both runs published the same. */
    public boolean isEqual() {
        return sections.stream().allMatch(Section::isEqual);
    }
}
