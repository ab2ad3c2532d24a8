package dev.outcry.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.avro.SentimentLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report for programs: one JSON object, every part always there. Shares have four decimals. */
public final class EvaluationJson {

    private static final double PLACES = 10_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int worst;

    /** @param worst how many mistakes of each kind are given */
    public EvaluationJson(int worst) {
        this.worst = worst;
    }

    /** The report. */
    public ObjectNode of(Subject subject, Evaluation evaluation) {
        ObjectNode report = NODES.objectNode();
        ArrayNode files = report.putArray("files");
        subject.files().forEach(files::add);
        report.put("rules", subject.rules()).put("model", subject.model()).put("method", subject.method());
        report.put("messages", evaluation.messages());
        report.set("macro", macro(evaluation.scores()));
        report.set("micro", score(evaluation.scores().micro()));
        report.set("scenarios", scenarios(evaluation.scores()));
        report.set("escalations", escalations(evaluation));
        report.set("confusion", confusions(evaluation.confusions()));
        report.set("calibration", calibration(evaluation.calibration()));
        report.set("sentiment", sentiment(evaluation.sentiment()));
        report.set("language", language(evaluation.language()));
        report.set("worst", mistakes(evaluation.otherMistakes()));
        return report;
    }

    private static ObjectNode macro(Scores scores) {
        return NODES.objectNode()
                .put("precision", rounded(scores.macro(ScenarioScore::precision)))
                .put("recall", rounded(scores.macro(ScenarioScore::recall)))
                .put("f1", rounded(scores.macro(ScenarioScore::f1)));
    }

    private static ObjectNode score(ScenarioScore score) {
        return NODES.objectNode()
                .put("precision", rounded(score.precision()))
                .put("recall", rounded(score.recall()))
                .put("f1", rounded(score.f1()))
                .put("hits", score.hits())
                .put("misses", score.misses())
                .put("false", score.falseHits());
    }

    private static ObjectNode scenarios(Scores scores) {
        ObjectNode node = NODES.objectNode();
        scores.scenarios().forEach((scenario, score) -> node.set(scenario.name(), score(score)));
        return node;
    }

    private ObjectNode escalations(Evaluation evaluation) {
        ObjectNode node = NODES.objectNode();
        ScenarioSets.ESCALATIONS.forEach(scenario ->
                node.set(scenario.name(), scenarios(evaluation.scores()).get(scenario.name())));
        node.set("calibration", calibration(evaluation.escalationCalibration()));
        node.set("worst", mistakes(evaluation.escalationMistakes()));
        return node;
    }

    private static ArrayNode confusions(List<Confusion> confusions) {
        ArrayNode node = NODES.arrayNode();
        confusions.forEach(pair -> node.addObject()
                .put("missed", name(pair.missed()))
                .put("said", name(pair.said()))
                .put("messages", pair.messages()));
        return node;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ObjectNode calibration(Calibration calibration) {
        ObjectNode node = NODES.objectNode().put("error", rounded(calibration.error()));
        ArrayNode buckets = node.putArray("buckets");
        calibration
                .buckets()
                .forEach(bucket -> buckets.addObject()
                        .put("from", bucket.from())
                        .put("to", bucket.to())
                        .put("tags", bucket.tags())
                        .put("mean", rounded(bucket.mean()))
                        .put("right", rounded(bucket.share())));
        return node;
    }

    private static ObjectNode sentiment(SentimentScores sentiment) {
        ObjectNode node = NODES.objectNode()
                .put("messages", sentiment.messages())
                .put("accuracy", rounded(sentiment.accuracy()))
                .put("macroF1", rounded(sentiment.macroF1()));
        ObjectNode confusion = node.putObject("confusion");
        for (SentimentLabel expected : SentimentLabel.values()) {
            ObjectNode row = confusion.putObject(expected.name());
            for (SentimentLabel found : SentimentLabel.values()) {
                row.put(found.name(), sentiment.count(expected, found));
            }
        }
        ArrayNode ratings = node.putArray("ratings");
        sentiment
                .correlations()
                .forEach(one -> ratings.addObject()
                        .put("file", one.file())
                        .put("messages", one.messages())
                        .put("pearson", rounded(one.r())));
        return node;
    }

    private static ObjectNode language(LanguageScores language) {
        ObjectNode node = NODES.objectNode()
                .put("messages", language.messages())
                .put("identified", language.identified())
                .put("english", language.english())
                .put("englishCalledForeign", language.englishCalledForeign())
                .put("englishForeignShare", rounded(language.englishForeignShare()));
        node.set("foreign", score(language.foreign()));
        return node;
    }

    private ObjectNode mistakes(Evaluation.Mistakes mistakes) {
        ObjectNode node = NODES.objectNode();
        node.set("false", mistakes(mistakes.falseTags()));
        node.set("missed", mistakes(mistakes.misses()));
        return node;
    }

    private ArrayNode mistakes(List<Mistake> mistakes) {
        ArrayNode node = NODES.arrayNode();
        mistakes.stream().limit(worst).map(MistakeJson::of).forEach(node::add);
        return node;
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
