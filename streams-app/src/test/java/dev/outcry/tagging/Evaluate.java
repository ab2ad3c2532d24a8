package dev.outcry.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.rules.RuleExamples;
import dev.outcry.tagging.rules.RulePackException;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures rule packs on labelled messages, for those who write packs. Run without arguments for its usage. Messages:
 * JSON Lines with author, channel, subject, body, scenarios, sentiment; cues: labels, author, [language,] text.
 */
public final class Evaluate {

    private static final String USAGE = """
            Evaluate PACKS check                     compile a directory of packs and check every rule's examples
            Evaluate PACKS score FILE...             precision, recall and F1 of each scenario over .jsonl and .tsv files
            Evaluate PACKS misses SCENARIO FILE...   what should have been tagged and wasn't
            Evaluate PACKS false SCENARIO FILE...    what was tagged and shouldn't have been, with the evidence
            Evaluate PACKS rules SCENARIO FILE...    for each rule, right and wrong matches
            Evaluate PACKS tag TEXT...               tags of single texts (a leading "A:" makes it an agent's)
            PACKS is a directory, or - for those on the class path. In .tsv files an absent label counts as wrong only
            where the line says ~SCENARIO or - ; the sentence may show more than its writer noted.
            """;

    private final RuleTagger tagger;
    private final PrintStream out;

    private Evaluate(RuleTagger tagger, PrintStream out) {
        this.tagger = tagger;
        this.out = out;
    }

    private record Labelled(
            String where,
            Message message,
            Set<Scenario> expected,
            Set<Scenario> refused,
            @Nullable String sentiment) {}

    private static final class Score {
        int hits;
        int misses;
        int falseHits;

        double precision() {
            return hits + falseHits == 0 ? 1 : (double) hits / (hits + falseHits);
        }

        double recall() {
            return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length < 2) {
            out.print(USAGE);
            System.exit(2);
        }
        try {
            RulePacks packs = args[0].equals("-") ? RulePacks.bundled() : RulePacks.load(Path.of(args[0]));
            System.exit(new Evaluate(new RuleTagger(packs), out).run(packs, args));
        } catch (RulePackException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(RulePacks packs, String[] args) throws IOException {
        switch (args[1]) {
            case "check" -> {
                return check(packs);
            }
            case "score" -> score(read(args, 2));
            case "misses" -> misses(Scenario.valueOf(args[2]), read(args, 3));
            case "false" -> falseHits(Scenario.valueOf(args[2]), read(args, 3));
            case "rules" -> rules(Scenario.valueOf(args[2]), read(args, 3));
            case "tag" -> tag(List.of(args).subList(2, args.length));
            case "sentiment" -> sentiment(read(args, 2));
            case "speed" -> speed(read(args, 2));
            default -> out.print(USAGE);
        }
        return 0;
    }

    private int check(RulePacks packs) {
        var problems = new RuleExamples(packs).check();
        problems.forEach(out::println);
        out.printf(
                "%d packs, %d rules, version %s: %d problems%n",
                packs.names().size(), packs.ruleCount(), packs.version(), problems.size());
        return problems.isEmpty() ? 0 : 1;
    }

    private static List<Labelled> read(String[] args, int from) throws IOException {
        List<Labelled> all = new ArrayList<>();
        for (int i = from; i < args.length; i++) {
            Path file = Path.of(args[i]);
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    String where = file.getFileName() + ":" + number;
                    all.add(args[i].endsWith(".tsv") ? cue(where, line) : message(where, line));
                }
            }
        }
        return all;
    }

    private static Labelled message(String where, String line) throws IOException {
        JsonNode json = new ObjectMapper().readTree(line);
        Set<Scenario> expected = EnumSet.noneOf(Scenario.class);
        json.path("scenarios").forEach(name -> expected.add(Scenario.valueOf(name.asText())));
        Message message = new Message(
                EventType.MESSAGE,
                Author.valueOf(json.path("author").asText("CUSTOMER")),
                Channel.valueOf(json.path("channel").asText("EMAIL")),
                json.path("subject").isTextual() ? json.path("subject").asText() : null,
                json.path("body").asText(""),
                null);
        return new Labelled(
                where,
                message,
                expected,
                EnumSet.complementOf(EnumSet.copyOf(withUnknown(expected))),
                json.path("sentiment").asText());
    }

    private static Set<Scenario> withUnknown(Set<Scenario> expected) {
        Set<Scenario> set = EnumSet.of(Scenario.UNKNOWN);
        set.addAll(expected);
        return set;
    }

    private static Labelled cue(String where, String line) {
        String[] parts = line.split("\t", -1);
        Set<Scenario> expected = EnumSet.noneOf(Scenario.class);
        Set<Scenario> refused = EnumSet.noneOf(Scenario.class);
        for (String label : parts[0].split(",", -1)) {
            if (label.equals("-")) {
                refused.addAll(EnumSet.complementOf(EnumSet.of(Scenario.UNKNOWN)));
            } else if (label.startsWith("~")) {
                refused.add(Scenario.valueOf(label.substring(1)));
            } else {
                expected.add(Scenario.valueOf(label));
            }
        }
        refused.removeAll(expected);
        Author author = parts[1].equals("A") ? Author.AGENT : Author.CUSTOMER;
        Message message = new Message(EventType.MESSAGE, author, Channel.EMAIL, null, parts[parts.length - 1], null);
        return new Labelled(where, message, expected, refused, null);
    }

    private Map<Scenario, ScenarioTag> tags(Labelled labelled) {
        Map<Scenario, ScenarioTag> tags = new EnumMap<>(Scenario.class);
        tagger.tag(labelled.message()).scenarios().forEach(tag -> tags.put(tag.getScenario(), tag));
        return tags;
    }

    private void score(List<Labelled> all) {
        Map<Scenario, Score> scores = new EnumMap<>(Scenario.class);
        Catalogue.entries().forEach(entry -> scores.put(entry.scenario(), new Score()));
        for (Labelled labelled : all) {
            Set<Scenario> tagged = tags(labelled).keySet();
            scores.forEach((scenario, score) -> {
                boolean found = tagged.contains(scenario);
                score.hits += found && labelled.expected().contains(scenario) ? 1 : 0;
                score.misses += !found && labelled.expected().contains(scenario) ? 1 : 0;
                score.falseHits += found && labelled.refused().contains(scenario) ? 1 : 0;
            });
        }
        out.printf(
                "%-24s %9s %9s %9s %6s %6s %6s%n", "scenario", "precision", "recall", "F1", "hits", "misses", "false");
        scores.forEach((scenario, s) -> out.printf(
                "%-24s %9.3f %9.3f %9.3f %6d %6d %6d%n",
                scenario, s.precision(), s.recall(), s.f1(), s.hits, s.misses, s.falseHits));
        out.printf(
                "macro-F1 %.4f over %d messages%n",
                scores.values().stream().mapToDouble(Score::f1).average().orElse(0), all.size());
    }

    private void misses(Scenario scenario, List<Labelled> all) {
        for (Labelled labelled : all) {
            if (labelled.expected().contains(scenario) && !tags(labelled).containsKey(scenario)) {
                out.println(show(labelled));
            }
        }
    }

    private void falseHits(Scenario scenario, List<Labelled> all) {
        for (Labelled labelled : all) {
            ScenarioTag tag = tags(labelled).get(scenario);
            if (tag != null && labelled.refused().contains(scenario)) {
                out.println(show(labelled));
                tag.getEvidence()
                        .forEach(evidence -> out.printf("    %s  [%s]%n", evidence.getRule(), evidence.getText()));
            }
        }
    }

    private void rules(Scenario scenario, List<Labelled> all) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Labelled labelled : all) {
            ScenarioTag tag = tags(labelled).get(scenario);
            if (tag != null) {
                boolean right = labelled.expected().contains(scenario);
                boolean wrong = labelled.refused().contains(scenario);
                tag.getEvidence().stream()
                        .map(evidence -> evidence.getRule())
                        .distinct()
                        .forEach(rule -> {
                            int[] count = counts.computeIfAbsent(rule, r -> new int[2]);
                            count[0] += right ? 1 : 0;
                            count[1] += wrong ? 1 : 0;
                        });
            }
        }
        counts.forEach((rule, count) -> out.printf("%-60s right %4d wrong %4d%n", rule, count[0], count[1]));
    }

    private static String show(Labelled labelled) {
        Message message = labelled.message();
        String subject = message.subject() == null ? "" : "{" + message.subject() + "} ";
        return labelled.where() + " " + message.author().name().charAt(0) + " " + message.channel() + " "
                + labelled.expected() + " " + subject + message.body().replace("\n", " / ");
    }

    private void tag(List<String> texts) {
        for (String text : texts) {
            boolean agent = text.startsWith("A:");
            Message message = new Message(
                    EventType.MESSAGE,
                    agent ? Author.AGENT : Author.CUSTOMER,
                    Channel.EMAIL,
                    null,
                    agent ? text.substring(2) : text,
                    null);
            Tagging tagging = tagger.tag(message);
            out.println(text + "  -> " + tagging.sentiment() + " " + tagging.language());
            tagging.scenarios().forEach(tag -> out.println("    " + tag));
        }
    }

    private void sentiment(List<Labelled> all) {
        Map<String, Integer> confusion = new TreeMap<>();
        int right = 0;
        int total = 0;
        for (Labelled labelled : all) {
            String expected = labelled.sentiment();
            if (expected != null) {
                var sentiment = tagger.tag(labelled.message()).sentiment();
                String label = sentiment.getLabel().name();
                confusion.merge(expected + " -> " + label, 1, Integer::sum);
                total++;
                right += label.equals(expected) ? 1 : 0;
                if (!label.equals(expected)) {
                    out.printf("%s -> %s %.2f %s%n", expected, label, sentiment.getScore(), show(labelled));
                }
            }
        }
        confusion.forEach((pair, count) -> out.println(pair + ": " + count));
        out.printf("accuracy %.4f of %d%n", (double) right / total, total);
    }

    private void speed(List<Labelled> all) {
        long characters = all.stream()
                .mapToLong(labelled -> labelled.message().body().length())
                .sum();
        for (int round = 0; round < 12; round++) {
            long begin = System.nanoTime();
            int tags = 0;
            int messages = 0;
            while (System.nanoTime() - begin < 1_000_000_000L) {
                for (Labelled labelled : all) {
                    tags += tagger.tag(labelled.message()).scenarios().size();
                }
                messages += all.size();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double mean = (double) characters / all.size();
            out.printf(
                    "%.0f messages/s of %.0f characters, that is %.0f of 350 (%d tags)%n",
                    messages / seconds, mean, messages / seconds * mean / 350, tags);
        }
    }
}
