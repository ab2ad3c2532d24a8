package dev.outcry.tagging.rules;

import dev.outcry.avro.RulePack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Packs that the program started with, overlaid by published ones. What is in force follows from the base and the
 * latest publication of each name, so that an instance that starts anew comes to what the others have: packs that need
 * one another may come in any order, since one that was refused is tried again with each change, and where the first
 * publication that it sees of a pack is refused, it takes the one before, which the record carries along. For use by
 * one thread.
 */
public final class PackOverlay {

    private final RulePacks base;
    private RulePacks inForce;
    private final SortedMap<String, Optional<RulePack>> latest = new TreeMap<>();
    private final SortedMap<String, PackVerdict> refused = new TreeMap<>();
    private final Set<String> published = new TreeSet<>();

    public PackOverlay(RulePacks base) {
        this.base = base;
        this.inForce = base;
    }

    public RulePacks inForce() {
        return inForce;
    }

    /** Names of packs of which a published text is in force. */
    public Set<String> published() {
        return Set.copyOf(published);
    }

    /**
     * Applies publications.
     *
     * @param changes packs by name; empty takes a pack back to the base's
     * @return a verdict for each of them, and for earlier ones that were refused and now take effect
     */
    public List<PackVerdict> apply(Map<String, Optional<RulePack>> changes) {
        latest.putAll(changes);
        SortedMap<String, List<RuleProblem>> problems = new TreeMap<>();
        Set<String> pending = new TreeSet<>(refused.keySet());
        pending.addAll(changes.keySet());
        if (!accept(pending)) {
            acceptOneByOne(pending, problems);
        }
        problems.keySet().forEach(this::fallBack);
        return verdicts(changes.keySet(), problems);
    }

    /** All at once, which is right nearly always and takes one compilation. */
    private boolean accept(Set<String> names) {
        try {
            inForce = PackCheck.changed(inForce, texts(names));
            names.forEach(this::mark);
            return true;
        } catch (RulePackException e) {
            return false;
        }
    }

    /** Again and again while that gets one further, since a pack may need a class of one that comes after it. */
    private void acceptOneByOne(Set<String> pending, Map<String, List<RuleProblem>> problems) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Iterator<String> names = pending.iterator(); names.hasNext(); ) {
                String name = names.next();
                List<RuleProblem> found = problemsOf(name, textOf(name));
                problems.put(name, found);
                if (found.isEmpty()) {
                    names.remove();
                    problems.remove(name);
                    progress = true;
                }
            }
        }
    }

    private List<RuleProblem> problemsOf(String name, @Nullable String text) {
        try {
            Map<String, @Nullable String> change = new TreeMap<>();
            change.put(name, text);
            inForce = PackCheck.changed(inForce, change);
            mark(name);
            return List.of();
        } catch (RulePackException e) {
            return e.problems();
        }
    }

    private void mark(String name) {
        if (latest.getOrDefault(name, Optional.empty()).isPresent()) {
            published.add(name);
        } else {
            published.remove(name);
        }
    }

    private void fallBack(String name) {
        Optional<String> before = latest.getOrDefault(name, Optional.empty())
                .flatMap(pack -> Optional.ofNullable(pack.getPreviousText()));
        if (before.isPresent() && !published.contains(name)) {
            problemsOf(name, before.get());
        }
    }

    private Map<String, @Nullable String> texts(Set<String> names) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        names.forEach(name -> texts.put(name, textOf(name)));
        return texts;
    }

    private @Nullable String textOf(String name) {
        return latest.getOrDefault(name, Optional.empty())
                .map(RulePack::getText)
                .or(() -> base.text(name))
                .orElse(null);
    }

    private List<PackVerdict> verdicts(Set<String> changed, Map<String, List<RuleProblem>> problems) {
        Set<String> told = new TreeSet<>(changed);
        refused.keySet().stream().filter(name -> !problems.containsKey(name)).forEach(told::add);
        refused.clear();
        problems.forEach((name, found) -> refused.put(name, verdict(name, found)));
        List<PackVerdict> verdicts = new ArrayList<>();
        told.forEach(name -> verdicts.add(verdict(name, problems.getOrDefault(name, List.of()))));
        return verdicts;
    }

    private PackVerdict verdict(String name, List<RuleProblem> problems) {
        String version = latest.getOrDefault(name, Optional.empty())
                .map(RulePack::getVersion)
                .orElse(null);
        return new PackVerdict(name, version, problems);
    }
}
