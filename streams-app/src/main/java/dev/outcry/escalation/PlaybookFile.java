package dev.outcry.escalation;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookReply;
import dev.outcry.avro.PlaybookVariant;
import dev.outcry.avro.Scenario;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One playbook's YAML; docs/playbooks.md describes it. */
final class PlaybookFile {

    private static final Set<String> KEYS = keys(
            "scenario",
            "version",
            "owner",
            "tone",
            "hold",
            "steps",
            "avoid",
            "never-say",
            "next",
            "promise",
            "replies");
    private static final Map<PlaybookVariant, String> REPLIES = new EnumMap<>(Map.of(
            PlaybookVariant.FIRST_CONTACT, "first",
            PlaybookVariant.REPEAT_COMPLAINER, "repeat",
            PlaybookVariant.SOCIAL_CHANNEL, "social"));

    private final List<String> mistakes = new ArrayList<>();

    private PlaybookFile() {}

    private static Set<String> keys(String... keys) {
        return new TreeSet<>(List.of(keys));
    }

    /** @throws InvalidPlaybookException with all that is wrong */
    static Playbook read(String file, InputStream yaml) {
        PlaybookFile reader = new PlaybookFile();
        Node root = compose(file, yaml);
        Playbook playbook = reader.playbook(new YamlFields(file, root, KEYS, reader.mistakes));
        if (!reader.mistakes.isEmpty()) {
            throw new InvalidPlaybookException(reader.mistakes);
        }
        return playbook;
    }

    private static Node compose(String file, InputStream yaml) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new InputStreamReader(yaml, StandardCharsets.UTF_8));
            if (root != null) {
                return root;
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidPlaybookException(file + ":" + line, "is not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new InvalidPlaybookException(file, "is not YAML: " + e.getMessage(), e);
        }
        throw new InvalidPlaybookException(file, "is empty", null);
    }

    private Playbook playbook(YamlFields fields) {
        List<PlaybookReply> replies = replies(fields);
        YamlFields promise = fields.fields("promise", keys("what", "within"));
        return Playbook.newBuilder()
                .setScenario(scenario(fields))
                .setVersion(fields.text("version"))
                .setOwner(fields.text("owner"))
                .setTone(fields.text("tone"))
                .setHold(fields.flag("hold"))
                .setSteps(fields.texts("steps"))
                .setAvoid(fields.texts("avoid"))
                .setNeverSay(fields.texts("never-say"))
                .setNext(fields.texts("next"))
                .setPromise(promise == null ? "" : promise.text("what"))
                .setPromiseWithinMillis(promise == null ? null : within(promise))
                .setReply(replies.isEmpty() ? "" : replies.get(0).getText())
                .setReplies(replies)
                .build();
    }

    private Scenario scenario(YamlFields fields) {
        String name = fields.text("scenario");
        for (Scenario scenario : Scenario.values()) {
            if (scenario != Scenario.UNKNOWN && scenario.name().equals(name)) {
                return scenario;
            }
        }
        if (!name.isEmpty()) {
            fields.wrong(fields.lineOf("scenario"), "'scenario' is not in the catalogue: " + name);
        }
        return Scenario.UNKNOWN;
    }

    private static @Nullable Long within(YamlFields promise) {
        String text = promise.text("within");
        String iso = text.endsWith("d") ? "P" + text : "PT" + text;
        try {
            Duration within = Duration.parse(iso.toUpperCase(Locale.ROOT));
            if (within.toMillis() > 0) {
                return within.toMillis();
            }
        } catch (DateTimeParseException e) {
            promise.wrong(promise.lineOf("within"), "'within' is a time such as 30m, 4h or 2d, not '" + text + "'");
            return null;
        }
        promise.wrong(promise.lineOf("within"), "'within' must be more than nothing, is '" + text + "'");
        return null;
    }

    private List<PlaybookReply> replies(YamlFields fields) {
        List<PlaybookReply> replies = new ArrayList<>();
        YamlFields variants = fields.fields("replies", keys("first", "repeat", "social"));
        if (variants != null) {
            REPLIES.forEach((variant, key) -> {
                String text = variants.text(key);
                ReplyText.mistakesOf(text, variant)
                        .forEach(mistake -> variants.wrong(variants.lineOf(key), "'" + key + "' " + mistake));
                replies.add(new PlaybookReply(variant, text));
            });
        }
        return replies;
    }
}
