package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Reads patterns; the words in them go through the same reading as a message's. */
final class PatternParser {

    private static final String SPECIAL = "()[]{}|<>&!~*^$";
    private static final int DEFAULT_DISTANCE = 8;
    private static final int MOST_TOGETHER = 4;
    private static final int LONGEST_GAP = 20;

    private final Tokenizer tokenizer = new Tokenizer();
    private String text = "";
    private int at;

    PatternNode parse(String pattern) throws PatternSyntaxException {
        text = pattern;
        at = 0;
        PatternNode node = together();
        if (at < text.length()) {
            throw error("'" + text.charAt(at) + "' without its opening bracket");
        }
        return node;
    }

    private PatternNode together() throws PatternSyntaxException {
        List<PatternNode> parts = new ArrayList<>();
        parts.add(choice());
        int distance = DEFAULT_DISTANCE;
        while (next() == '&') {
            at++;
            if (at < text.length() && Character.isDigit(text.charAt(at))) {
                distance = number();
            }
            parts.add(choice());
        }
        if (parts.size() > MOST_TOGETHER) {
            throw error("more than " + MOST_TOGETHER + " parts joined by '&'");
        }
        return parts.size() == 1 ? parts.get(0) : new PatternNode.Together(parts, distance);
    }

    private PatternNode choice() throws PatternSyntaxException {
        List<PatternNode> options = new ArrayList<>();
        options.add(sequence());
        while (next() == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new PatternNode.Choice(options);
    }

    private PatternNode sequence() throws PatternSyntaxException {
        List<PatternNode> parts = new ArrayList<>();
        for (char c = next(); c != 0 && ")]|&}>".indexOf(c) < 0; c = next()) {
            element(c, parts);
        }
        if (parts.isEmpty()) {
            throw error(at < text.length() ? "nothing before '" + text.charAt(at) + "'" : "nothing at the end");
        }
        return parts.size() == 1 ? parts.get(0) : new PatternNode.Sequence(parts);
    }

    private void element(char c, List<PatternNode> parts) throws PatternSyntaxException {
        switch (c) {
            case '(' -> parts.add(bracket(')'));
            case '[' -> parts.add(new PatternNode.Optional(bracket(']')));
            case '{' -> parts.add(braces());
            case '<' -> parts.add(gap());
            case '!' -> parts.add(not());
            case '^' -> {
                at++;
                parts.add(new PatternNode.Begin());
            }
            case '$' -> {
                at++;
                parts.add(new PatternNode.End());
            }
            default -> word(parts);
        }
    }

    private PatternNode bracket(char close) throws PatternSyntaxException {
        at++;
        PatternNode inner = together();
        if (next() != close) {
            throw error("a '" + close + "' is missing");
        }
        at++;
        return inner;
    }

    private PatternNode braces() throws PatternSyntaxException {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw error("a '}' is missing");
        }
        String name = text.substring(at + 1, end).trim();
        at = end + 1;
        if (name.isEmpty()) {
            throw error("a class without a name");
        }
        return name.charAt(0) == '#' ? kind(name) : new PatternNode.ClassName(name);
    }

    private PatternNode kind(String name) throws PatternSyntaxException {
        if (!Kinds.NAMES.contains(name.substring(1))) {
            throw error("there is no {" + name + "}" + Nearest.hint(name.substring(1), Kinds.NAMES));
        }
        return new PatternNode.Kind(name.substring(1));
    }

    private PatternNode gap() throws PatternSyntaxException {
        at++;
        int min = number();
        int max = min;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
            max = number();
        }
        if (next() != '>') {
            throw error("a gap is written <0-4> or <3>");
        }
        at++;
        if (min > max || max > LONGEST_GAP) {
            throw error("a gap goes from less to more, up to " + LONGEST_GAP + " words");
        }
        return new PatternNode.Gap(min, max);
    }

    private int number() throws PatternSyntaxException {
        int value = 0;
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at)) && at - from < 4) {
            value = value * 10 + Character.digit(text.charAt(at++), 10);
        }
        if (at == from) {
            throw error("a number is missing");
        }
        return value;
    }

    private PatternNode not() throws PatternSyntaxException {
        at++;
        List<PatternNode> parts = new ArrayList<>();
        char c = next();
        if (c == 0 || c == '[' || c == '<' || c == '!' || c == '^' || c == '$') {
            throw error("after '!' stands a word, a class or a choice of words");
        }
        element(c, parts);
        if (parts.size() != 1) {
            throw error("after '!' stands one word");
        }
        return new PatternNode.Not(parts.get(0));
    }

    private void word(List<PatternNode> parts) throws PatternSyntaxException {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw error("'" + text.charAt(at) + "' has no word before it");
        }
        String raw = text.substring(from, at);
        if (raw.equals("_")) {
            parts.add(new PatternNode.Gap(1, 1));
            return;
        }
        List<String> words = words(raw);
        char mark = at < text.length() ? text.charAt(at) : ' ';
        if (mark == '~' || mark == '*') {
            at++;
            parts.add(marked(raw, words, mark));
        } else {
            words.forEach(word -> parts.add(new PatternNode.Word(word)));
        }
    }

    private PatternNode marked(String raw, List<String> words, char mark) throws PatternSyntaxException {
        if (words.size() != 1) {
            throw error("'" + raw + mark + "' is read as '" + String.join(" ", words)
                    + "', and only one word can take a " + mark);
        }
        return mark == '~' ? new PatternNode.Inflected(words.get(0)) : new PatternNode.Beginning(words.get(0));
    }

    private List<String> words(String raw) throws PatternSyntaxException {
        Tokens tokens = tokenizer.read(null, raw);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.text(i));
        }
        if (words.isEmpty()) {
            throw error("'" + raw + "' is no word: punctuation isn't matched");
        }
        return words;
    }

    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private PatternSyntaxException error(String message) {
        return new PatternSyntaxException(message + " (character " + (at + 1) + " of \"" + text + "\")");
    }
}
