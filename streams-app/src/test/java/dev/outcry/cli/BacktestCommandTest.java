package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    private final Path directory;

    BacktestCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private CommandLineRun backtest(String input, String... more) throws IOException {
        Path packs = Files.createDirectories(directory.resolve("packs"));
        Files.writeString(packs.resolve("zorgblat.yaml"), """
                scenario: MANAGER_REQUEST
                rules:
                  - id: zorgblat
                    match: [zorgblat]
                    examples: {match: [My zorgblat.], no-match: [My friend.]}
                """);
        Path file = Files.writeString(directory.resolve("past.jsonl"), input);
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"backtest", "--rules", packs.toString(), "--input", file.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandLineRun.of("", arguments);
    }

    @Test
    void shouldSayWhatChangesOnTicketEvents() throws IOException {
        var run = backtest("""
                {"ticketId":"1","occurredAt":"2026-09-01T08:12:02Z","body":"Bring me the zorgblat."}
                {"ticketId":"2","occurredAt":"2026-09-01T08:12:02Z","body":"Where is my parcel?"}
                """);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 messages; rules ", "tags gained 1, lost 0; escalations gained 1, lost 0")
                .containsPattern("MANAGER_REQUEST +1 +0 +0 +0")
                .contains("escalations gained", "past.jsonl:1 CUSTOMER", "MANAGER_REQUEST/zorgblat: \"zorgblat\"");
    }

    @Test
    void shouldSayWhichChangesAreForTheBetter() throws IOException {
        var run = backtest("{\"body\":\"Bring me the zorgblat.\",\"scenarios\":[\"MANAGER_REQUEST\"]}", "--json");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/tags/gained").asInt()).isEqualTo(1);
        assertThat(report.at("/scenarios/MANAGER_REQUEST/better").asInt()).isEqualTo(1);
        assertThat(report.at("/scenarios/MANAGER_REQUEST/examples/0/evidence/0/text")
                        .asText())
                .isEqualTo("zorgblat");
        assertThat(report.at("/escalations/gained/count").asInt()).isEqualTo(1);
        assertThat(report.at("/escalations/lost/count").asInt()).isZero();
    }

    @Test
    void shouldReportBadLinesAndCompareTheOthers() throws IOException {
        var run = backtest("nonsense\n{\"body\":\"Hello\"}\n");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("past.jsonl:1: not valid JSON");
        assertThat(run.out()).startsWith("1 messages;");
    }

    @Test
    void shouldNeedRulesAndInput() {
        assertThat(CommandLineRun.of("", "backtest").exitCode()).isEqualTo(ExitCodes.USAGE);
    }
}
