package dev.outcry.tagging.rules;

import dev.outcry.avro.Channel;
import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;
import dev.outcry.tagging.rules.Pack.WordClass;
import dev.outcry.tagging.rules.Rule.Example;
import dev.outcry.tagging.rules.Rule.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads packs from YAML. Collects every problem; a pack with problems is returned as far as it could be read. */
final class PackReader {

    static final Set<String> PACK_KEYS = Set.of("scenario", "version", "language", "threshold", "classes", "rules");
    static final Set<String> HINT_KEYS =
            Set.of("hint", "version", "advice", "only-for", "missing-from", "classes", "rules");
    static final Set<String> RULE_KEYS = Set.of(
            "id",
            "confidence",
            "match",
            "also",
            "unless",
            "unless-message",
            "negation",
            "quoted",
            "who",
            "in",
            "channels",
            "if",
            "examples");
    static final Set<String> IF_KEYS = Set.of(
            "max-words", "min-words", "shouting", "question", "exclamation", "sentiment-below", "sentiment-above");
    static final Set<String> EXAMPLE_KEYS = Set.of("match", "no-match");
    private static final double DEFAULT_CONFIDENCE = 0.9;
    private static final int MOST_WORDS = 100_000;

    private final YamlMap.Problems problems;

    PackReader(String file, List<RuleProblem> problems) {
        this.problems = new YamlMap.Problems(file, problems);
    }

    @Nullable
    Pack read(String text) {
        Node root = compose(text);
        if (root == null) {
            return null;
        }
        YamlMap map = YamlMap.of(root, PACK_KEYS, "a pack", problems);
        String name = map.required("scenario", "a pack");
        Scenario scenario = name.equals("?")
                ? Scenario.UNKNOWN
                : map.constant(name, map.lineOf("scenario"), "scenario", Scenario.class, Scenario.UNKNOWN);
        Double threshold = map.number("threshold", 0.01, 1);
        return new Pack(
                problems.file(),
                scenario,
                map.text("version", ""),
                map.text("language", "en"),
                threshold == null ? Pack.DEFAULT_THRESHOLD : threshold,
                classes(map.node("classes")),
                rules(map.node("rules"), map, scenario));
    }

    /** Reads a pack that names a hint instead of a scenario. Its rules hear anybody, unless they say otherwise. */
    HintRules.HintPack readHints(String text) {
        Node root = compose(text);
        Node present = root == null ? new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.AUTO) : root;
        YamlMap map = YamlMap.of(present, HINT_KEYS, "a hint pack", problems);
        Pack pack = new Pack(
                problems.file(),
                Scenario.UNKNOWN,
                map.text("version", ""),
                "en",
                Pack.DEFAULT_THRESHOLD,
                classes(map.node("classes")),
                rules(map.node("rules"), map, Scenario.UNKNOWN));
        Integer missingFrom = whole(map.number("missing-from", 1, MOST_WORDS));
        return new HintRules.HintPack(
                map.required("hint", "a hint pack"),
                map.required("advice", "a hint pack"),
                map.constants("only-for", Scenario.class, Scenario.UNKNOWN),
                missingFrom == null ? 0 : missingFrom,
                pack);
    }

    /** Reads the file of shared classes: names and lists of patterns. */
    List<WordClass> readClasses(String text) {
        return classes(compose(text));
    }

    private @Nullable Node compose(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                problems.add(1, "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(line, "not YAML: " + e.getProblem() + "; patterns with {, [, &, ! or * go in quotation marks");
            return null;
        }
    }

    private List<WordClass> classes(@Nullable Node node) {
        List<WordClass> classes = new ArrayList<>();
        if (node != null) {
            YamlMap map = YamlMap.of(node, Set.of(), "'classes'", problems);
            map.keys().forEach(name -> classes.add(new WordClass(name, map.lineOf(name), map.texts(name))));
        }
        return classes;
    }

    private List<Rule> rules(@Nullable Node node, YamlMap pack, Scenario scenario) {
        List<Rule> rules = new ArrayList<>();
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node == null ? pack.line() : YamlMap.lineOf(node), "a pack needs a list of 'rules'");
            return rules;
        }
        Set<String> ids = new HashSet<>();
        for (Node item : sequence.getValue()) {
            Rule rule = rule(YamlMap.of(item, RULE_KEYS, "a rule", problems), scenario);
            if (!ids.add(rule.id())) {
                problems.add(rule.line(), "a second rule '" + rule.id() + "'");
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(YamlMap map, Scenario scenario) {
        String id = map.required("id", "a rule");
        Double confidence = map.number("confidence", 0.01, 1);
        Conditions conditions = conditions(map.node("if"));
        if (map.texts("match").isEmpty() && conditions.equals(Conditions.NONE)) {
            problems.add(map.line(), "the rule '" + id + "' needs 'match' or 'if'");
        }
        return new Rule(
                id,
                map.line(),
                confidence == null ? DEFAULT_CONFIDENCE : confidence,
                map.texts("match"),
                map.texts("also"),
                map.texts("unless"),
                map.texts("unless-message"),
                flag(map, "negation", "blocks", "ignore"),
                flag(map, "quoted", "skip", "read"),
                map.choice("who", Catalogue.Speaker.class, speaker(scenario)),
                map.choice("in", Place.class, Place.ANYWHERE),
                map.constants("channels", Channel.class, Channel.OTHER),
                conditions,
                examples(map, id));
    }

    private static Catalogue.Speaker speaker(Scenario scenario) {
        return scenario == Scenario.UNKNOWN
                ? Catalogue.Speaker.ANY
                : Catalogue.of(scenario).who();
    }

    private boolean flag(YamlMap map, String key, String on, String off) {
        String text = map.text(key, off);
        if (!text.equals(on) && !text.equals(off)) {
            problems.add(map.lineOf(key), "'" + key + "' is '" + on + "' or '" + off + "', not '" + text + "'");
        }
        return text.equals(on);
    }

    private Conditions conditions(@Nullable Node node) {
        if (node == null) {
            return Conditions.NONE;
        }
        YamlMap map = YamlMap.of(node, IF_KEYS, "'if'", problems);
        return new Conditions(
                whole(map.number("min-words", 0, MOST_WORDS)),
                whole(map.number("max-words", 0, MOST_WORDS)),
                map.bool("shouting"),
                map.bool("question"),
                map.bool("exclamation"),
                map.number("sentiment-below", -1, 1),
                map.number("sentiment-above", -1, 1));
    }

    private static @Nullable Integer whole(@Nullable Double value) {
        return value == null ? null : value.intValue();
    }

    private List<Example> examples(YamlMap rule, String id) {
        List<Example> examples = new ArrayList<>();
        Node node = rule.node("examples");
        if (node != null) {
            YamlMap map = YamlMap.of(node, EXAMPLE_KEYS, "'examples'", problems);
            map.texts("match").forEach(text -> examples.add(new Example(text.text(), true, text.line())));
            map.texts("no-match").forEach(text -> examples.add(new Example(text.text(), false, text.line())));
        }
        boolean complete = examples.stream().anyMatch(Example::matches)
                && examples.stream().anyMatch(example -> !example.matches());
        if (!complete) {
            problems.add(
                    rule.line(), "the rule '" + id + "' needs 'examples' with one 'match' and one 'no-match' at least");
        }
        return examples;
    }
}
