package dev.outcry.bench;

import dev.outcry.bench.engine.HyperscanEngine;
import dev.outcry.bench.engine.LuceneEngine;
import dev.outcry.bench.engine.OutcryEngine;
import dev.outcry.bench.engine.RegexEngine;
import dev.outcry.bench.engine.RuleEngine;
import dev.outcry.bench.engine.UnavailableException;
import dev.outcry.tagging.rules.PlainRules;
import dev.outcry.tagging.rules.WordText;
import dev.outcry.tagging.text.TokenCopy;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** The same rules on our matcher, on java.util.regex, on Lucene Monitor and on Hyperscan, in turn on one core. */
public final class ComparisonReport {

    private static final int AGREEMENT_MESSAGES = 1_000;
    /** Hyperscan refuses most of those that are longer. */
    private static final int LONGEST_EXPRESSION = 2_000;

    private static final int WARM_UP = 10;
    private static final int ROUNDS = Integer.getInteger("outcry.rounds", 15);

    private final PrintStream out;
    private final List<Tokens> tokens = new ArrayList<>();
    private final List<RuleEngine> engines = new ArrayList<>();

    private ComparisonReport(PrintStream out) {
        this.out = out;
    }

    /** Measures and prints; takes some two minutes. */
    public static void main(String[] args) {
        ComparisonReport report = new ComparisonReport(System.out);
        report.report(PlainRules.bundled(expression -> expression.length() < LONGEST_EXPRESSION));
    }

    private void report(PlainRules rules) {
        out.println("## The same rules on other matchers (" + Machine.facts() + ")");
        read(Corpus.read().average());
        out.printf(
                Locale.ROOT,
                "%n%d rules, %d patterns (%d more that others can't say are left out); %d messages.%n%n",
                rules.size(),
                rules.patternCount(),
                rules.leftOut(),
                tokens.size());
        open(rules);
        List<Agreement> agreements = engines.stream().map(this::agreement).toList();
        Rounds rounds = new Rounds();
        engines.forEach(engine -> rounds.add(work(engine)));
        rounds.run(WARM_UP, ROUNDS);
        print(rules, rounds, agreements);
        engines.forEach(RuleEngine::close);
    }

    private void read(Corpus corpus) {
        Tokenizer tokenizer = new Tokenizer();
        corpus.messages()
                .forEach(message -> tokens.add(TokenCopy.of(tokenizer.read(message.subject(), message.body()))));
    }

    private void open(PlainRules rules) {
        List<String> lines = tokens.stream().map(WordText::line).toList();
        engines.add(new OutcryEngine(rules, tokens));
        try {
            engines.add(new HyperscanEngine(rules, lines));
        } catch (UnavailableException e) {
            out.println("Left out: " + e.getMessage() + "\n");
        }
        engines.add(new LuceneEngine(rules, tokens.stream().map(WordText::words).toList()));
        engines.add(new RegexEngine(rules, lines));
    }

    private IntConsumer work(RuleEngine engine) {
        BitSet found = new BitSet();
        return step -> {
            found.clear();
            engine.match(step % tokens.size(), found);
        };
    }

    private Agreement agreement(RuleEngine engine) {
        return Agreement.of(engines.get(0), engine, Math.min(AGREEMENT_MESSAGES, tokens.size()));
    }

    private void print(PlainRules rules, Rounds rounds, List<Agreement> agreements) {
        out.println(
                "| matcher | times our time | messages per second and core | matches as ours | only ours | only its "
                        + "| equal rule/message pairs |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (int engine = 0; engine < engines.size(); engine++) {
            Agreement agreement = agreements.get(engine);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %,.0f | %d | %d | %d | %.3f %% |%n",
                    engines.get(engine).name(),
                    rounds.ratio(engine, 0),
                    1e9 / rounds.nanos(engine),
                    agreement.both(),
                    agreement.onlyFirst(),
                    agreement.onlySecond(),
                    100 * agreement.share(rules.size()));
        }
    }
}
