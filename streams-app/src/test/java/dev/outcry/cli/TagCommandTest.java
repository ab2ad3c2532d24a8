package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {

    @Test
    void shouldTagWithEvidence() {
        var run = CommandLineRun.of(
                "{\"id\":\"a\",\"body\":\"My solicitor will be in touch.\"}\n", "tag", "--input", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\"id\":\"a\",\"scenarios\":[{\"scenario\":\"LEGAL\",\"confidence\":0.")
                .contains(
                        "\"evidence\":[{\"rule\":\"LEGAL/",
                        "\"start\":",
                        "\"sentiment\":{\"score\":",
                        "\"language\":\"")
                .endsWith("}\n");
    }

    @Test
    void shouldNotTakeSueForAThreat() {
        var run = CommandLineRun.of("{\"body\":\"Sue from your team was lovely\"}\n", "tag", "--input", "-");

        assertThat(run.out()).doesNotContain("LEGAL").startsWith("{\"id\":null,");
    }

    @Test
    void shouldAnswerEachLineInOrderAndGoOnAfterABadOne() {
        var run = CommandLineRun.of("""
                {"id":1,"body":"hello"}
                {"id":2,"author":"BOSS","body":"hello"}
                nonsense
                {"id":"4","body":"hello"}
                """, "tag");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":1,\"scenarios\":["),
                        line -> assertThat(line).startsWith("{\"id\":2,\"error\":\"author must be one of"),
                        line -> assertThat(line).startsWith("{\"id\":null,\"error\":\"not valid JSON"),
                        line -> assertThat(line).startsWith("{\"id\":\"4\",\"scenarios\":["));
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: author"),
                        line -> assertThat(line).startsWith("line 3: not valid JSON"));
    }

    @Test
    void shouldTagOneText() {
        var run = CommandLineRun.of("", "tag", "--text", "He said \"no\".\nTwice.");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void shouldPrintNothingForNoInput() {
        assertThat(CommandLineRun.of("", "tag").out()).isEmpty();
    }

    @Test
    void shouldSayInOneLineThatAFileIsMissing(@TempDir Path directory) {
        var run = CommandLineRun.of(
                "", "tag", "--input", directory.resolve("none.jsonl").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err().lines()).singleElement().asString().endsWith("none.jsonl: there is no such file");
    }
}
