package dev.outcry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final String LEGAL = """
            scenario: LEGAL
            rules:
              - id: lawyer
                confidence: 0.95
                match: [lawyer]
                examples: {match: [My lawyer.], no-match: [My friend.]}
              - id: court
                confidence: 0.75
                match: [court]
                examples: {match: [In court.], no-match: [My friend.]}
            """;
    private static final String ABUSE = """
            scenario: ABUSE
            rules:
              - id: clown
                confidence: 0.75
                match: [clown]
                examples: {match: [You clown.], no-match: [My friend.]}
            """;

    private static final Tagger TAGGER = new RuleTagger(RulePacks.of(Map.of("legal", LEGAL, "abuse", ABUSE)));

    private static LabelledMessage message(int line, String body, Scenario... expected) {
        Set<Scenario> refused = ScenarioSets.all();
        refused.removeAll(Set.of(expected));
        return labelled(line, body, Set.of(expected), refused, null, null, null);
    }

    private static LabelledMessage labelled(
            int line,
            String body,
            Set<Scenario> expected,
            Set<Scenario> refused,
            @Nullable SentimentLabel sentiment,
            @Nullable Double mean,
            @Nullable String language) {
        Message message = new Message(EventType.MESSAGE, Author.CUSTOMER, Channel.EMAIL, null, body, null);
        return new LabelledMessage("a.jsonl", line, message, expected, refused, sentiment, mean, language);
    }

    private static final List<LabelledMessage> MESSAGES = List.of(
            message(1, "My lawyer will write to you about the invoice.", Scenario.LEGAL),
            message(2, "Tennis court booking for Friday please."),
            message(3, "My lawyer says that you are a clown.", Scenario.LEGAL, Scenario.ABUSE),
            message(4, "You will be hearing from my counsel, clown boy.", Scenario.LEGAL),
            message(5, "You utter walnut of a man, answer me.", Scenario.ABUSE));

    private final List<Judged> judged = Judged.all(MESSAGES, TAGGER);
    private final Evaluation evaluation = Evaluation.of(judged);

    @Test
    void shouldScoreEachScenario() {
        assertThat(evaluation.scores().scenarios().get(Scenario.LEGAL)).isEqualTo(new ScenarioScore(2, 1, 1));
        assertThat(evaluation.scores().scenarios().get(Scenario.ABUSE)).isEqualTo(new ScenarioScore(1, 1, 1));
        assertThat(evaluation.scores().micro()).isEqualTo(new ScenarioScore(3, 2, 2));
    }

    @Test
    void shouldAverageOverWhatThereIsToMeasure() {
        assertThat(evaluation.scores().scenarios())
                .hasEntrySatisfying(
                        Scenario.CLOSING, score -> assertThat(score.measured()).isFalse());
        assertThat(evaluation.scores().macro(ScenarioScore::f1)).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-9));
    }

    @Test
    void shouldSayWhatWasSaidInsteadOfWhat() {
        assertThat(evaluation.confusions())
                .containsExactlyInAnyOrder(
                        new Confusion(Scenario.LEGAL, Scenario.ABUSE, 1),
                        new Confusion(Scenario.ABUSE, null, 1),
                        new Confusion(null, Scenario.LEGAL, 1));
    }

    @Test
    void shouldShowTheWorstMistakesWithTheirEvidence() {
        List<Mistake> falseTags = evaluation.escalationMistakes().falseTags();

        assertThat(falseTags).extracting(Mistake::scenario).containsExactlyInAnyOrder(Scenario.LEGAL, Scenario.ABUSE);
        assertThat(Mistake.falseTags(judged, Set.of(Scenario.LEGAL)))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.message().where()).isEqualTo("a.jsonl:2");
                    assertThat(mistake.evidence()).singleElement().satisfies(evidence -> {
                        assertThat(evidence.getRule()).isEqualTo("LEGAL/court");
                        assertThat(evidence.getText()).isEqualTo("court");
                    });
                });
        assertThat(evaluation.escalationMistakes().misses())
                .extracting(mistake -> mistake.message().line())
                .containsExactly(5, 4);
        assertThat(evaluation.otherMistakes().falseTags()).isEmpty();
    }

    @Test
    void shouldSayHowOftenEachRuleWasRight() {
        assertThat(RuleTally.of(judged, Scenario.LEGAL))
                .containsExactly(new RuleTally("LEGAL/court", 0, 1), new RuleTally("LEGAL/lawyer", 2, 0));
    }

    @Test
    void shouldCompareConfidenceWithTheShareThatIsRight() {
        Calibration calibration = Calibration.of(judged, Set.of(Scenario.LEGAL));

        assertThat(calibration.buckets().get(7)).satisfies(bucket -> {
            assertThat(bucket.tags()).isEqualTo(1);
            assertThat(bucket.share()).isZero();
        });
        assertThat(calibration.buckets().get(9).share()).isEqualTo(1);
        assertThat(calibration.error()).isCloseTo((0.75 + 2 * 0.05) / 3, within(1e-6));
    }

    @Test
    void shouldLeaveOutWhatIsUnsure() {
        LabelledMessage unsure = labelled(1, "My lawyer.", Set.of(), Set.of(Scenario.ABUSE), null, null, null);
        List<Judged> one = Judged.all(List.of(unsure), TAGGER);

        assertThat(Evaluation.of(one).scores().micro().measured()).isFalse();
        assertThat(Calibration.of(one, ScenarioSets.all()).error()).isZero();
    }

    @Test
    void shouldMeasureSentimentInClassesAndAgainstRatings() {
        List<LabelledMessage> rated = List.of(
                labelled(1, "I love it, thank you!", Set.of(), Set.of(), SentimentLabel.POSITIVE, 3.0, null),
                labelled(2, "This is terrible, I hate it.", Set.of(), Set.of(), SentimentLabel.NEGATIVE, -3.0, null),
                labelled(3, "The parcel is blue.", Set.of(), Set.of(), SentimentLabel.POSITIVE, 0.0, null));
        SentimentScores scores = Evaluation.of(Judged.all(rated, TAGGER)).sentiment();

        assertThat(scores.accuracy()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(scores.count(SentimentLabel.POSITIVE, SentimentLabel.NEUTRAL))
                .isEqualTo(1);
        assertThat(scores.macroF1()).isCloseTo((1 + 2.0 / 3 + 0) / 3, within(1e-9));
        assertThat(scores.correlations()).singleElement().satisfies(one -> {
            assertThat(one.messages()).isEqualTo(3);
            assertThat(one.r()).isGreaterThan(0.9);
        });
    }

    @Test
    void shouldKnowPearsonsCoefficient() {
        List<double[]> pairs = List.of(new double[] {1, 2}, new double[] {2, 1}, new double[] {3, 3});

        assertThat(Correlation.of("a", pairs).r()).isCloseTo(0.5, within(1e-9));
        assertThat(Correlation.of("a", List.of(new double[] {1, 2})).r()).isZero();
    }

    @Test
    void shouldCountEnglishThatIsCalledForeign() {
        String spanish = "Hola, no puedo entrar en mi cuenta y necesito ayuda por favor.";
        List<LabelledMessage> messages = List.of(
                labelled(1, spanish, Set.of(), Set.of(), null, null, "es"),
                labelled(2, spanish, Set.of(), Set.of(), null, null, "en"),
                labelled(3, "I can't get into my account.", Set.of(), Set.of(), null, null, "en"));
        LanguageScores language = Evaluation.of(Judged.all(messages, TAGGER)).language();

        assertThat(language.foreign()).isEqualTo(new ScenarioScore(1, 0, 1));
        assertThat(language.english()).isEqualTo(2);
        assertThat(language.englishForeignShare()).isEqualTo(0.5);
        assertThat(language.identified()).isEqualTo(2);
    }

    @Test
    void shouldCompareRulesWithChangedOnes() {
        Tagger changed = new RuleTagger(RulePacks.of(
                Map.of("legal", LEGAL.replace("[court]", "[counsel]").replace("In court", "In counsel"))));

        Backtest backtest = Backtest.of(MESSAGES, TAGGER, changed);

        assertThat(backtest.deltas())
                .containsOnly(
                        Map.entry(Scenario.LEGAL, new Backtest.Delta(1, 1, 2, 0)),
                        Map.entry(Scenario.ABUSE, new Backtest.Delta(0, 2, 1, 1)));
        assertThat(backtest.escalations(true)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(EscalationKind.LEGAL);
            assertThat(change.message().line()).isEqualTo(4);
            assertThat(change.evidence().get(0).getText()).isEqualTo("counsel");
        });
        assertThat(backtest.escalations(false))
                .extracting(EscalationChange::kind)
                .containsExactly(EscalationKind.LEGAL, EscalationKind.ABUSE, EscalationKind.ABUSE);
    }
}
