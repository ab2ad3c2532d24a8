package dev.outcry.tagging.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes {@code english-words.txt}, the words of English in the corpus: {@code EnglishWordLister corpus/ FILE}. */
public final class EnglishWordLister {

    private static final int LEAST = 4;
    private static final String FOREIGN = "FOREIGN_LANGUAGE";

    private EnglishWordLister() {}

    public static void main(String[] args) throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (String text : texts(Path.of(args[0]))) {
            Tokens tokens = new Tokenizer().read(null, text);
            for (int token = 0; token < tokens.count(); token++) {
                if ((tokens.flags(token) & LanguageIdentifier.MUTE) == 0) {
                    counts.merge(tokens.text(token), 1, Integer::sum);
                }
            }
        }
        Set<String> listed = new HashSet<>();
        Lists.read("/language/words.tsv").forEach(line -> listed.addAll(List.of(line.split("[\t ]"))));
        StringBuilder out = new StringBuilder("# English words of the corpus that words.tsv doesn't have.");
        String initial = "";
        for (String word : counts.keySet()) {
            if (counts.get(word) >= LEAST && !listed.contains(word) && word.matches("[a-z]{2,}")) {
                out.append(word.startsWith(initial) && !initial.isEmpty() ? ' ' : '\n')
                        .append(word);
                initial = word.substring(0, 1);
            }
        }
        Files.writeString(Path.of(args[1]), out.append('\n'));
    }

    private static List<String> texts(Path corpus) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("cues-") && !name.equals("cues-languages.tsv")) {
                    Files.readAllLines(file).stream()
                            .map(line -> line.split("\t", -1))
                            .filter(cells -> !cells[0].contains(FOREIGN))
                            .forEach(cells -> texts.add(cells[2]));
                } else if (name.startsWith("dev-")) {
                    addBodies(file, texts);
                }
            }
        }
        return texts;
    }

    private static void addBodies(Path file, List<String> texts) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode message = new ObjectMapper().readTree(line);
            if (!message.get("scenarios").toString().contains(FOREIGN)) {
                texts.add(message.get("body").asText());
            }
        }
    }
}
