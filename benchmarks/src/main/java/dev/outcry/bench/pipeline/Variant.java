package dev.outcry.bench.pipeline;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is measured.
 *
 * @param name as the table has it
 * @param stages the stages it has
 */
record Variant(String name, Set<Stage> stages) {

    /** Parts of the pipeline that can be left out. Without any it is a bare pass-through. */
    enum Stage {
        /** Decodes, validates, deduplicates; everything else needs it. */
        INTAKE,
        /** Computes tags; without it they are looked up. */
        TAGGING,
        HISTORY,
        ROUTING,
        STATS,
        GUIDANCE,
        SURGE
    }

    static final Variant PASS_THROUGH = new Variant("bare pass-through", Set.of());
    static final Variant WHOLE = new Variant("whole pipeline", EnumSet.allOf(Stage.class));
    static final Variant INTAKE_ALONE = new Variant("intake alone, tags looked up", EnumSet.of(Stage.INTAKE));

    /** The whole but for one stage. */
    static Variant without(Stage stage) {
        Set<Stage> rest = EnumSet.allOf(Stage.class);
        rest.remove(stage);
        String name = stage == Stage.TAGGING
                ? "less tagging (looked up)"
                : "less " + stage.name().toLowerCase(Locale.ROOT);
        return new Variant(name, rest);
    }

    /** The same with tags looked up instead of computed. */
    Variant lookedUp() {
        Set<Stage> rest = EnumSet.copyOf(stages);
        rest.remove(Stage.TAGGING);
        return new Variant(name + ", tags looked up", rest);
    }

    boolean has(Stage stage) {
        return stages.contains(stage);
    }
}
