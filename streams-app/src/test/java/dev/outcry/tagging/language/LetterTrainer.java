package dev.outcry.tagging.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Makes {@code letters.gz} from the letter statistics in the jar of {@code com.github.pemistahl:lingua} (Apache-2.0):
 * {@code LetterTrainer lingua-1.2.2.jar letters.gz}. The same jar gives the same model.
 */
public final class LetterTrainer {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ro", "cs", "sk", "hu", "sv", "da", "nb", "fi", "tr", "vi",
            "id", "tl", "hr", "sl", "lt", "lv", "et", "ca");
    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams");

    /** How likely a sequence has to be in some language to be kept, by its length. */
    private static final double[] RARE = {2e-6, 1e-5, 2e-5, 5e-5};

    /** What four letters have to tell beyond the last three, in nats times their likelihood. */
    private static final double LEAST_GAIN = 2e-4;

    private static final double SHORTER = (double) LetterModel.SHORTER / LetterModel.STEPS;
    private static final double MOST = (double) LetterModel.MOST / LetterModel.STEPS;

    /** For each length and language: a sequence to the probability of its last letter after the others. */
    private final List<List<Map<String, Double>>> chances = new ArrayList<>();

    private final TreeMap<String, double[]> costs = new TreeMap<>();

    private LetterTrainer() {}

    public static void main(String[] args) throws IOException {
        LetterTrainer trainer = new LetterTrainer();
        try (ZipFile jar = new ZipFile(args[0])) {
            for (String file : FILES) {
                List<Map<String, Double>> perLanguage = new ArrayList<>();
                for (String language : LANGUAGES) {
                    perLanguage.add(read(jar, "language-models/" + language + "/" + file + ".json"));
                }
                trainer.chances.add(perLanguage);
            }
        }
        for (int length = 1; length <= FILES.size(); length++) {
            trainer.addSequences(length);
        }
        trainer.write(Path.of(args[1]));
        System.out.println(trainer.costs.size() + " sequences");
    }

    private static Map<String, Double> read(ZipFile jar, String name) throws IOException {
        Map<String, Double> chances = new HashMap<>();
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            JsonNode groups = new ObjectMapper().readTree(in).get("ngrams");
            groups.properties().forEach(group -> {
                String[] fraction = group.getKey().split("/", 2);
                double chance = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
                for (String sequence : group.getValue().asText().split(" ", -1)) {
                    chances.put(sequence, chance);
                }
            });
        }
        return chances;
    }

    private void addSequences(int length) {
        TreeMap<String, Double> kept = new TreeMap<>();
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String sequence : chances.get(length - 1).get(language).keySet()) {
                double likelihood = likelihood(language, sequence);
                if (likelihood >= RARE[length - 1]) {
                    kept.merge(sequence, likelihood, Math::max);
                }
            }
        }
        kept.forEach((sequence, likelihood) -> {
            double[] row = row(sequence);
            if (length < FILES.size() || likelihood * gain(row, known(sequence.substring(1))) >= LEAST_GAIN) {
                costs.put(sequence, row);
            }
        });
    }

    private double likelihood(int language, String sequence) {
        double product = 1;
        for (int length = 1; length <= sequence.length(); length++) {
            product *= chances.get(length - 1).get(language).getOrDefault(sequence.substring(0, length), 0.0);
        }
        return product;
    }

    private double[] row(String sequence) {
        double[] shorter = sequence.length() > 1 ? known(sequence.substring(1)) : null;
        double[] row = new double[LANGUAGES.size()];
        for (int language = 0; language < row.length; language++) {
            Double chance = chances.get(sequence.length() - 1).get(language).get(sequence);
            double cost = chance != null ? -Math.log(chance) : shorter == null ? MOST : shorter[language] + SHORTER;
            row[language] = Math.min(MOST, cost);
        }
        return row;
    }

    private double[] known(String sequence) {
        for (int from = 0; from < sequence.length(); from++) {
            double[] row = costs.get(sequence.substring(from));
            if (row != null) {
                return row;
            }
        }
        double[] unknown = new double[LANGUAGES.size()];
        Arrays.fill(unknown, MOST);
        return unknown;
    }

    private static double gain(double[] row, double[] shorter) {
        double most = 0;
        for (int language = 0; language < row.length; language++) {
            most = Math.max(most, Math.abs(row[language] - row[0] - shorter[language] + shorter[0]));
        }
        return most;
    }

    private static int step(double cost) {
        return Math.max(LetterModel.ABSENT + 1, (int) Math.round(Math.min(MOST, cost) * LetterModel.STEPS));
    }

    private void write(Path file) throws IOException {
        List<String> ordered = costs.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeUTF(String.join(" ", LANGUAGES));
            data.writeInt(costs.size());
            for (String sequence : ordered) {
                data.writeLong(sequence.chars().asLongStream().reduce(0, (key, letter) -> (key << 16) | letter));
            }
            for (int language = 0; language < LANGUAGES.size(); language++) {
                for (String sequence : ordered) {
                    Double chance =
                            chances.get(sequence.length() - 1).get(language).get(sequence);
                    data.writeByte(chance == null ? LetterModel.ABSENT : step(-Math.log(chance)));
                }
            }
        }
    }
}
