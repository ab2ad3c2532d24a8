package dev.outcry.tagging.rules;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.tagging.Catalogue.Speaker;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.Rule.Example;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Holds rules to their own examples: those under {@code match} have to match that very rule, the others must not. */
public final class RuleExamples {

    private final RulePacks packs;
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentimentScorer scorer = SentimentScorer.bundled();

    public RuleExamples(RulePacks packs) {
        this.packs = packs;
    }

    /** How many examples there are. */
    public int count() {
        return packs.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .mapToInt(rule -> rule.examples().size())
                .sum();
    }

    /** What does not hold; empty when all is well. */
    public List<RuleProblem> check() {
        List<RuleProblem> problems = new ArrayList<>();
        RuleMatcher matcher = new RuleMatcher(packs.ruleSet());
        int number = 0;
        for (Pack pack : packs.packs()) {
            for (Rule rule : pack.rules()) {
                for (Example example : rule.examples()) {
                    if (matches(matcher, number, rule, example) != example.matches()) {
                        problems.add(problem(pack, rule, example));
                    }
                }
                number++;
            }
        }
        return problems;
    }

    private boolean matches(RuleMatcher matcher, int number, Rule rule, Example example) {
        Author author = rule.who() == Speaker.AGENT ? Author.AGENT : Author.CUSTOMER;
        Channel channel = rule.channels().stream().findFirst().orElse(Channel.EMAIL);
        boolean subject = rule.in() == Rule.Place.SUBJECT;
        Message message = new Message(
                EventType.MESSAGE,
                author,
                channel,
                subject ? example.text() : null,
                subject ? "" : example.text(),
                null);
        Tokens tokens = tokenizer.read(message.subject(), message.body());
        matcher.match(
                tokens,
                message,
                MessageFacts.of(tokens, scorer.score(tokens, author).getScore()));
        return matcher.findings().isTouched(number) && matcher.findings().matched(number);
    }

    private static RuleProblem problem(Pack pack, Rule rule, Example example) {
        String what = example.matches() ? "doesn't match its example: " : "matches what it must not: ";
        return new RuleProblem(pack.file(), example.line(), "the rule '" + rule.id() + "' " + what + example.text());
    }
}
