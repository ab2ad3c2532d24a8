package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String PACK = """
            scenario: LEGAL
            rules:
              - id: zorgblat
                match: [zorgblat]
                examples: {match: [My zorgblat.], no-match: [My friend.]}
            """;

    private final Path directory;
    private final String input;

    EvaluateCommandTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.input = Files.writeString(directory.resolve("in.jsonl"), """
                        {"body":"My lawyer will sue you.","scenarios":["LEGAL"],"sentiment":"NEGATIVE"}
                        {"body":"The zorgblat is blue.","scenarios":[],"sentiment":"NEUTRAL"}
                        {"body":"You will see what comes of it.","scenarios":["LEGAL"],"unsure":["ABUSE"],"sentiment":"NEGATIVE"}
                        """).toString();
    }

    private CommandLineRun evaluate(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "evaluate";
        arguments[1] = "--input";
        arguments[2] = input;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandLineRun.of("", arguments);
    }

    @Test
    void shouldMeasureRulesAlone() {
        var run = evaluate("--no-model");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("3 messages of ", "model none; the tagger as it is", "the three escalations")
                .containsPattern("LEGAL +1.000 +0.500 +0.667 +1 +1 +0")
                .contains("expected calibration error", "sentiment of 3 messages", "worst misses of legal")
                .contains("in.jsonl:3 CUSTOMER EMAIL, labelled [LEGAL]");
    }

    @Test
    void shouldPrintOneJsonObject() throws IOException {
        var run = evaluate("--json", "--worst", "1");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/escalations/LEGAL/recall").asDouble()).isEqualTo(0.5);
        assertThat(report.at("/macro/f1").asDouble()).isPositive();
        assertThat(report.at("/sentiment/messages").asInt()).isEqualTo(3);
        assertThat(report.at("/calibration/buckets")).hasSize(10);
        assertThat(report.at("/escalations/worst/missed/0/where").asText()).isEqualTo("in.jsonl:3");
        assertThat(report.at("/language/messages").asInt()).isZero();
    }

    @Test
    void shouldMeasureChangedPacks() throws IOException {
        Path packs = Files.createDirectory(directory.resolve("packs"));
        Files.writeString(packs.resolve("zorgblat.yaml"), PACK);

        assertThat(evaluate("--rules", packs.toString(), "--false", "LEGAL").out())
                .contains("in.jsonl:2", "LEGAL/zorgblat: \"zorgblat\"");
        assertThat(evaluate("--rules", packs.toString(), "--by-rule", "legal").out())
                .containsPattern("LEGAL/zorgblat +right +0 wrong +1");
        assertThat(evaluate("--misses", "LEGAL", "--json").out()).contains("\"where\":\"in.jsonl:3\"");
    }

    @Test
    void shouldSayWhatIsWrongWithChangedPacks() throws IOException {
        Path pack = Files.writeString(directory.resolve("zorgblat.yaml"), PACK.replace("match: [z", "matsch: [z"));

        var run = evaluate("--rules", pack.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("zorgblat.yaml:4: a rule has no key 'matsch'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldMeasureNothingWhereALineIsBad() throws IOException {
        Files.writeString(Path.of(input), "{\"body\":\"B\",\"scenarios\":[\"LEGL\"]}\n");

        var run = evaluate();

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("in.jsonl:1: there is no scenario 'LEGL'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldRefuseFoldsWithNothingToFit() {
        var run = evaluate("--cross-validate", "5", "--no-model");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--cross-validate needs a model");
        assertThat(evaluate("--no-model", "--model", "bundled").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(evaluate("--false", "LEGAL", "--misses", "LEGAL").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void shouldSayThatAModelCannotBeRead() throws IOException {
        Path model = Files.writeString(directory.resolve("x.model"), "no model at all");

        var run = evaluate("--model", model.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("tagging.model: the model " + model + " can't be read: not a model of format");
    }
}
