package dev.outcry.bench;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The whole tagger on hostile text of a thousand to a million characters: time a character has to stay flat. */
public final class AdversarialReport {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;

    private AdversarialReport() {}

    /** Measures and prints; takes some two minutes. */
    public static void main(String[] args) {
        Tagger tagger = RuleTagger.bundled();
        PrintStream out = System.out;
        out.println("## Hostile text (" + Machine.facts() + ")\n");
        out.println("Nanoseconds a character, and how many times that of the first column the last takes.\n");
        out.println("| text | 1 KB | 10 KB | 100 KB | 1 MB | 1 MB : 1 KB |");
        out.println("|---|---:|---:|---:|---:|---:|");
        for (Adversary adversary : Adversary.values()) {
            out.println(row(tagger, adversary));
        }
        out.println();
    }

    private static String row(Tagger tagger, Adversary adversary) {
        Rounds rounds = new Rounds();
        for (int size : SIZES) {
            Message message = Message.ofCustomer(adversary.text(size));
            rounds.add(step -> tagger.tag(message));
        }
        rounds.run(WARM_UP, ROUNDS);
        StringBuilder row = new StringBuilder("| " + adversary.title());
        for (int i = 0; i < SIZES.size(); i++) {
            row.append(String.format(Locale.ROOT, " | %.1f", rounds.nanos(i) / SIZES.get(i)));
        }
        double last = rounds.nanos(SIZES.size() - 1) / SIZES.get(SIZES.size() - 1);
        return row + String.format(Locale.ROOT, " | %.2f |", last / (rounds.nanos(0) / SIZES.get(0)));
    }
}
