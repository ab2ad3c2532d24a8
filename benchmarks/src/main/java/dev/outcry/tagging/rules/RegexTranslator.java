package dev.outcry.tagging.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Says an expanded pattern as a regular expression over {@link WordText}: each word is followed by one space, a
 * sentence stands between {@code ^} and {@code $}. Uses nothing but groups, alternatives and bounded repeats, so that
 * automata can read it too.
 */
final class RegexTranslator {

    private static final String ANY = "[^ ^$]";
    private static final String SPECIAL = "\\.[]{}()*+-?^$|&#~";

    String translate(PatternNode node) {
        return " " + part(node);
    }

    private String part(PatternNode node) {
        if (node instanceof PatternNode.Sequence sequence) {
            StringBuilder all = new StringBuilder();
            sequence.parts().forEach(part -> all.append(part(part)));
            return all.toString();
        }
        if (node instanceof PatternNode.Choice choice) {
            return choice(choice);
        }
        if (node instanceof PatternNode.Optional optional) {
            return "(?:" + part(optional.part()) + ")?";
        }
        if (node instanceof PatternNode.Gap gap) {
            return "(?:" + ANY + "+ ){" + gap.min() + ',' + gap.max() + '}';
        }
        return word(node) + ' ';
    }

    /** Words of one choice share the space behind them: shorter to write and faster to match. */
    private String choice(PatternNode.Choice choice) {
        List<String> words = new ArrayList<>();
        List<String> longer = new ArrayList<>();
        collect(choice, words, longer);
        if (!words.isEmpty()) {
            longer.add("(?:" + String.join("|", words) + ") ");
        }
        return longer.size() == 1 ? longer.get(0) : "(?:" + String.join("|", longer) + ')';
    }

    private void collect(PatternNode.Choice choice, List<String> words, List<String> longer) {
        for (PatternNode option : choice.options()) {
            if (option instanceof PatternNode.Choice inner) {
                collect(inner, words, longer);
            } else if (option instanceof PatternNode.Word || option instanceof PatternNode.Beginning) {
                words.add(word(option));
            } else {
                longer.add(part(option));
            }
        }
    }

    private static String word(PatternNode node) {
        if (node instanceof PatternNode.Word word) {
            return quoted(word.word());
        }
        if (node instanceof PatternNode.Beginning beginning) {
            return quoted(beginning.prefix()) + ANY + '*';
        }
        return node instanceof PatternNode.Begin ? "\\^" : "\\$";
    }

    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.toString();
    }
}
