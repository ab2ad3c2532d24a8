package dev.outcry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bench.engine.LuceneEngine;
import dev.outcry.bench.engine.OutcryEngine;
import dev.outcry.bench.engine.RegexEngine;
import dev.outcry.bench.engine.RuleEngine;
import dev.outcry.tagging.rules.PlainRules;
import dev.outcry.tagging.rules.WordText;
import dev.outcry.tagging.text.TokenCopy;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A comparison is worth something only if all matchers answer the same question. */
class AgreementTest {

    private static final int MESSAGES = 100;

    private static final PlainRules RULES = PlainRules.bundled(expression -> true);
    private static final List<Tokens> TOKENS = new ArrayList<>();

    @BeforeAll
    static void read() {
        Tokenizer tokenizer = new Tokenizer();
        Corpus.read(Path.of("../corpus")).messages().stream()
                .limit(MESSAGES)
                .forEach(message -> TOKENS.add(TokenCopy.of(tokenizer.read(message.subject(), message.body()))));
    }

    @Test
    void shouldFindTheSameRulesByRegularExpressions() {
        Agreement agreement = withOurs(
                new RegexEngine(RULES, TOKENS.stream().map(WordText::line).toList()));

        assertThat(agreement.both()).isGreaterThan(MESSAGES);
        assertThat(agreement.share(RULES.size())).isGreaterThan(0.999);
        assertThat(agreement.onlyFirst() + agreement.onlySecond()).isLessThan(agreement.both() / 50);
    }

    @Test
    void shouldFindTheSameRulesByIntervals() {
        try (LuceneEngine lucene =
                new LuceneEngine(RULES, TOKENS.stream().map(WordText::words).toList())) {
            Agreement agreement = withOurs(lucene);

            assertThat(agreement.share(RULES.size())).isGreaterThan(0.99);
            assertThat(agreement.onlyFirst() + agreement.onlySecond()).isLessThan(agreement.both() / 20);
        }
    }

    private static Agreement withOurs(RuleEngine other) {
        return Agreement.of(new OutcryEngine(RULES, TOKENS), other, MESSAGES);
    }
}
