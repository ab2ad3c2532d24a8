package dev.outcry.tagging.rules;

import dev.outcry.tagging.rules.Pack.PatternText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping whose every complaint names the line. Problems are collected; reading goes on with a default. */
final class YamlMap {

    private final Problems problems;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** What is wrong with one file, so far. */
    record Problems(String file, List<RuleProblem> list) {
        void add(int line, String message) {
            list.add(new RuleProblem(file, line, message));
        }
    }

    private YamlMap(Problems problems, int line) {
        this.problems = problems;
        this.line = line;
    }

    static YamlMap of(Node node, Set<String> keys, String what, Problems problems) {
        YamlMap map = new YamlMap(problems, lineOf(node));
        if (!(node instanceof MappingNode mapping)) {
            problems.add(lineOf(node), what + " is a list of keys and values");
            return map;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            map.put(tuple, keys, what);
        }
        return map;
    }

    private void put(NodeTuple tuple, Set<String> keys, String what) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int at = lineOf(tuple.getKeyNode());
        if (!keys.isEmpty() && !keys.contains(key)) {
            problems.add(at, what + " has no key '" + key + "'" + Nearest.hint(key, keys));
        } else if (values.put(key, tuple.getValueNode()) != null) {
            problems.add(at, "the key '" + key + "' stands twice");
        }
        lines.put(key, at);
    }

    static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    Set<String> keys() {
        return values.keySet();
    }

    int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    @Nullable
    String text(String key) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(lineOf(node), "'" + key + "' is one value");
        return null;
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key, String what) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            problems.add(line, what + " needs '" + key + "'");
            return "?";
        }
        return text;
    }

    @Nullable
    Double number(String key, double min, double max) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            problems.add(lineOf(key), "'" + key + "' is a number, not '" + text + "'");
            return null;
        }
        problems.add(lineOf(key), "'" + key + "' goes from " + min + " to " + max + ", not " + text);
        return null;
    }

    @Nullable
    Boolean bool(String key) {
        String text = text(key);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        problems.add(lineOf(key), "'" + key + "' is true or false, not '" + text + "'");
        return null;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = text(key);
        return text == null ? otherwise : constant(text, lineOf(key), key, type, otherwise);
    }

    <E extends Enum<E>> E constant(String text, int at, String key, Class<E> type, E otherwise) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            known.put(written(constant.name()), constant);
        }
        E constant = known.get(written(text));
        if (constant == null) {
            problems.add(at, "'" + text + "' is no " + key + Nearest.hint(written(text), known.keySet()));
            return otherwise;
        }
        return constant;
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of texts, or one text. */
    List<PatternText> texts(String key) {
        Node node = values.get(key);
        List<PatternText> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> addText(item, key, texts));
        } else if (node != null) {
            addText(node, key, texts);
        }
        return texts;
    }

    private void addText(Node item, String key, List<PatternText> texts) {
        if (item instanceof ScalarNode scalar) {
            texts.add(new PatternText(scalar.getValue(), lineOf(item)));
        } else {
            problems.add(lineOf(item), "an entry of '" + key + "' isn't a text; put it in quotation marks");
        }
    }

    <E extends Enum<E>> Set<E> constants(String key, Class<E> type, E otherwise) {
        Set<E> constants = new TreeSet<>();
        for (PatternText text : texts(key)) {
            constants.add(constant(text.text(), text.line(), key, type, otherwise));
        }
        return constants;
    }
}
