package dev.outcry.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one mapping in a playbook. What is wrong is gathered, each with its line; reading goes on. */
final class YamlFields {

    private final List<String> mistakes;
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlFields(String file, Node node, Set<String> keys, List<String> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        this.line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> put(tuple, keys));
        } else {
            wrong(line, "must be a map with the keys " + keys);
        }
    }

    private void put(NodeTuple tuple, Set<String> keys) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!keys.contains(key)) {
            wrong(lineOf(tuple.getKeyNode()), "unknown key '" + key + "'; known are " + keys);
        } else if (values.put(key, tuple.getValueNode()) != null) {
            wrong(lineOf(tuple.getKeyNode()), "'" + key + "' stands twice");
        }
    }

    String text(String key) {
        Node node = values.get(key);
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(lineOf(key), "'" + key + "' must be a text");
        return "";
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (!(values.get(key) instanceof SequenceNode sequence)
                || sequence.getValue().isEmpty()) {
            wrong(lineOf(key), "'" + key + "' must be a list of texts");
            return texts;
        }
        for (Node entry : sequence.getValue()) {
            if (entry instanceof ScalarNode scalar
                    && scalar.getTag().equals(Tag.STR)
                    && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                wrong(lineOf(entry), "'" + key + "' must be a list of texts; put the entry in quotation marks");
            }
        }
        return texts;
    }

    boolean flag(String key) {
        Node node = values.get(key);
        if (node instanceof ScalarNode scalar && Set.of("true", "false").contains(scalar.getValue())) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        if (node != null) {
            wrong(lineOf(key), "'" + key + "' must be true or false");
        }
        return false;
    }

    /** The mapping under a key; null, and a mistake, where there is none. */
    @Nullable
    YamlFields fields(String key, Set<String> keys) {
        Node node = values.get(key);
        if (node == null) {
            wrong(line, "'" + key + "' is missing; it has the keys " + keys);
            return null;
        }
        return new YamlFields(file, node, keys, mistakes);
    }

    int lineOf(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    void wrong(int at, String reason) {
        mistakes.add(file + ":" + at + ": " + reason);
    }

    static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
