package dev.outcry.bench;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.BareMatcher;
import dev.outcry.tagging.rules.SyntheticRules;
import dev.outcry.tagging.text.TokenCopy;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the matcher costs with a hundred, a thousand and ten thousand rules. */
public final class GrowthReport {

    private static final List<Integer> RULES = List.of(100, 1_000, 10_000);
    private static final int LONG_WORD = 4;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 11;

    private GrowthReport() {}

    /** Measures and prints; takes some twenty seconds. */
    public static void main(String[] args) {
        List<Message> messages = Corpus.read().average().messages();
        List<Tokens> tokens = tokens(messages);
        SyntheticRules synthetic = new SyntheticRules(longWords(tokens));
        List<BareMatcher> matchers = RULES.stream().map(synthetic::matcher).toList();
        Rounds rounds = new Rounds();
        for (BareMatcher matcher : matchers) {
            rounds.add(step -> {
                int at = step % tokens.size();
                matcher.match(tokens.get(at), messages.get(at));
            });
        }
        String facts = Machine.facts();
        rounds.run(WARM_UP, ROUNDS);
        print(System.out, facts, rounds);
    }

    private static List<Tokens> tokens(List<Message> messages) {
        Tokenizer tokenizer = new Tokenizer();
        List<Tokens> tokens = new ArrayList<>();
        messages.forEach(message -> tokens.add(TokenCopy.of(tokenizer.read(message.subject(), message.body()))));
        return tokens;
    }

    private static List<String> longWords(List<Tokens> messages) {
        Set<String> words = new TreeSet<>();
        for (Tokens tokens : messages) {
            for (int token = 0; token < tokens.count(); token++) {
                String word = tokens.text(token);
                if (word.length() >= LONG_WORD && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    private static void print(PrintStream out, String facts, Rounds rounds) {
        out.println("## Growth with the number of rules (" + facts + ")\n");
        out.println("| rules | time of the matcher, times that of 100 rules | messages per second and core |");
        out.println("|---:|---:|---:|");
        for (int i = 0; i < RULES.size(); i++) {
            out.printf(
                    Locale.ROOT, "| %,d | %.2f | %,.0f |%n", RULES.get(i), rounds.ratio(i, 0), 1e9 / rounds.nanos(i));
        }
        out.println();
    }
}
