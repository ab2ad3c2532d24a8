package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.WordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pattern out in what every matcher has: sequences, choices, optional parts, gaps, words and beginnings of
 * words. Word classes and inflections become choices, either order becomes both orders.
 */
final class PatternExpansion {

    private static final int DIGITS = 10;

    private final @Nullable PatternExpansion shared;
    private final Map<String, List<PatternNode>> classes = new HashMap<>();
    private final WordForms forms;
    private final List<String> numberWords;

    PatternExpansion(List<String> numberWords) {
        this.shared = null;
        this.forms = new WordForms();
        this.numberWords = numberWords;
    }

    /** For a pack, which sees its own classes and then the shared ones. */
    PatternExpansion(PatternExpansion shared) {
        this.shared = shared;
        this.forms = shared.forms;
        this.numberWords = shared.numberWords;
    }

    void define(String name, List<PatternNode> entries) {
        classes.put(name, entries);
    }

    PatternNode expand(PatternNode node) throws UnsupportedPatternException {
        if (node instanceof PatternNode.Sequence sequence) {
            return new PatternNode.Sequence(all(sequence.parts()));
        }
        if (node instanceof PatternNode.Choice choice) {
            return new PatternNode.Choice(all(choice.options()));
        }
        if (node instanceof PatternNode.Optional optional) {
            return new PatternNode.Optional(expand(optional.part()));
        }
        if (node instanceof PatternNode.Together together) {
            List<PatternNode> orders = new ArrayList<>();
            PatternNode gap = new PatternNode.Gap(0, together.words());
            addOrders(all(together.parts()), List.of(), gap, orders);
            return new PatternNode.Choice(orders);
        }
        return node instanceof PatternNode.ClassName name ? classOf(name.name()) : word(node);
    }

    private PatternNode word(PatternNode node) throws UnsupportedPatternException {
        if (node instanceof PatternNode.Inflected inflected) {
            List<PatternNode> words = new ArrayList<>();
            forms.of(inflected.word()).forEach(form -> words.add(new PatternNode.Word(form)));
            return new PatternNode.Choice(words);
        }
        if (node instanceof PatternNode.Kind kind) {
            return number(kind);
        }
        if (node instanceof PatternNode.Not) {
            throw new UnsupportedPatternException("a word that is not another");
        }
        return node;
    }

    private PatternNode number(PatternNode.Kind kind) throws UnsupportedPatternException {
        if (!kind.name().equals("number")) {
            throw new UnsupportedPatternException("the kind " + kind.name());
        }
        List<PatternNode> numbers = new ArrayList<>();
        for (int digit = 0; digit < DIGITS; digit++) {
            numbers.add(new PatternNode.Beginning(Integer.toString(digit)));
        }
        numberWords.forEach(word -> numbers.add(new PatternNode.Word(word)));
        return new PatternNode.Choice(numbers);
    }

    private PatternNode classOf(String name) throws UnsupportedPatternException {
        List<PatternNode> entries = classes.get(name);
        if (entries != null) {
            return new PatternNode.Choice(all(entries));
        }
        if (shared == null) {
            throw new UnsupportedPatternException("the unknown class " + name);
        }
        return shared.classOf(name);
    }

    private List<PatternNode> all(List<PatternNode> nodes) throws UnsupportedPatternException {
        List<PatternNode> expanded = new ArrayList<>();
        for (PatternNode node : nodes) {
            expanded.add(expand(node));
        }
        return expanded;
    }

    private static void addOrders(
            List<PatternNode> rest, List<PatternNode> chosen, PatternNode gap, List<PatternNode> orders) {
        if (rest.isEmpty()) {
            orders.add(new PatternNode.Sequence(chosen));
        }
        for (int i = 0; i < rest.size(); i++) {
            List<PatternNode> others = new ArrayList<>(rest);
            List<PatternNode> longer = new ArrayList<>(chosen);
            if (!chosen.isEmpty()) {
                longer.add(gap);
            }
            longer.add(others.remove(i));
            addOrders(others, longer, gap, orders);
        }
    }
}
