package dev.outcry.tagging.rules;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Says an expanded pattern as one of Lucene's interval queries. They keep shortest intervals only, so that some matches
 * of longer alternatives are lost.
 */
final class IntervalTranslator {

    /** So many optional parts of a sequence are tried both ways; further ones become a gap. */
    private static final int MOST_VARIANTS = 4;

    private static final int EXPANSIONS = 1_000;

    IntervalsSource translate(PatternNode node) {
        if (node instanceof PatternNode.Sequence sequence) {
            return sequence(sequence.parts());
        }
        if (node instanceof PatternNode.Choice choice) {
            List<IntervalsSource> options = new ArrayList<>();
            choice.options().forEach(option -> options.add(translate(option)));
            return or(options);
        }
        if (node instanceof PatternNode.Beginning beginning) {
            return Intervals.prefix(new BytesRef(beginning.prefix()), EXPANSIONS);
        }
        if (node instanceof PatternNode.Word word) {
            return Intervals.term(word.word());
        }
        if (node instanceof PatternNode.Optional optional) {
            return translate(optional.part());
        }
        return Intervals.term(node instanceof PatternNode.Begin ? WordText.BEGIN : WordText.END);
    }

    private static IntervalsSource or(List<IntervalsSource> options) {
        return options.size() == 1 ? options.get(0) : Intervals.or(false, options);
    }

    private IntervalsSource sequence(List<PatternNode> parts) {
        List<IntervalsSource> variants = new ArrayList<>();
        addVariants(parts, 0, new ArrayList<>(), MOST_VARIANTS, variants);
        return or(variants);
    }

    private void addVariants(
            List<PatternNode> parts, int at, List<PatternNode> chosen, int left, List<IntervalsSource> variants) {
        if (at == parts.size()) {
            IntervalsSource source = chain(chosen);
            if (source != null) {
                variants.add(source);
            }
        } else if (parts.get(at) instanceof PatternNode.Optional optional) {
            if (left > 0) {
                addVariants(parts, at + 1, chosen, left - 1, variants);
            }
            PatternNode part = left > 0 ? optional.part() : new PatternNode.Gap(0, 1);
            addVariants(parts, at + 1, with(chosen, part), Math.max(0, left - 1), variants);
        } else {
            addVariants(parts, at + 1, with(chosen, parts.get(at)), left, variants);
        }
    }

    private static List<PatternNode> with(List<PatternNode> chosen, PatternNode part) {
        List<PatternNode> longer = new ArrayList<>(chosen);
        longer.add(part);
        return longer;
    }

    private @Nullable IntervalsSource chain(List<PatternNode> parts) {
        @Nullable IntervalsSource all = null;
        int min = 0;
        int max = 0;
        for (PatternNode part : parts) {
            if (part instanceof PatternNode.Gap gap) {
                min += gap.min();
                max += gap.max();
            } else {
                IntervalsSource next = translate(part);
                all = all == null ? next : join(all, next, min, max);
                min = 0;
                max = 0;
            }
        }
        return all;
    }

    private static IntervalsSource join(IntervalsSource before, IntervalsSource after, int min, int max) {
        IntervalsSource reaching = min == 0 ? after : Intervals.extend(after, min, 0);
        return max == min
                ? Intervals.phrase(before, reaching)
                : Intervals.maxgaps(max - min, Intervals.ordered(before, reaching));
    }
}
