package dev.outcry.tagging.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The inflections of an English word: plural, third person, past, participles; irregular ones from a list. */
public final class WordForms {

    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregular = new HashMap<>();

    public WordForms() {
        for (String line : Lists.read("/text/irregular-words.txt")) {
            List<String> forms = List.of(line.split(" "));
            irregular.computeIfAbsent(forms.get(0), base -> new ArrayList<>()).addAll(forms);
        }
    }

    /** The word itself and its inflections. Some that nobody says are among them; they do no harm. */
    public Set<String> of(String word) {
        Set<String> forms = new TreeSet<>();
        forms.add(word);
        forms.add(plural(word));
        addVerbForms(word, forms);
        List<String> special = irregular.get(word);
        if (special != null) {
            forms.addAll(special);
        }
        return forms;
    }

    private static String plural(String word) {
        if (endsWithConsonantY(word)) {
            return stem(word, 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hissing || word.endsWith("o") ? "es" : "s");
    }

    private static void addVerbForms(String word, Set<String> forms) {
        if (word.endsWith("ie")) {
            forms.add(word + "d");
            forms.add(stem(word, 2) + "ying");
        } else if (word.endsWith("ee") || word.endsWith("oe") || word.endsWith("ye")) {
            forms.add(word + "d");
            forms.add(word + "ing");
        } else if (word.endsWith("e")) {
            forms.add(word + "d");
            forms.add(stem(word, 1) + "ing");
        } else if (endsWithConsonantY(word)) {
            forms.add(stem(word, 1) + "ied");
            forms.add(word + "ing");
        } else {
            forms.add(word + "ed");
            forms.add(word + "ing");
            addDoubled(word, forms);
        }
        if (word.endsWith("o")) {
            forms.add(word + "s");
        }
    }

    /** {@code cancelled} beside {@code canceled}, {@code stopped}: a single vowel and a single consonant at the end. */
    private static void addDoubled(String word, Set<String> forms) {
        int length = word.length();
        if (length < 3 || "wxy".indexOf(word.charAt(length - 1)) >= 0) {
            return;
        }
        boolean shape = !vowel(word, length - 1) && vowel(word, length - 2) && !vowel(word, length - 3);
        if (shape) {
            String doubled = word + word.charAt(length - 1);
            forms.add(doubled + "ed");
            forms.add(doubled + "ing");
        }
    }

    private static boolean endsWithConsonantY(String word) {
        return word.length() > 2 && word.endsWith("y") && !vowel(word, word.length() - 2);
    }

    private static boolean vowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }

    private static String stem(String word, int less) {
        return word.substring(0, word.length() - less);
    }
}
