package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcryTest {

    @Test
    void shouldSayWhatIsWrongWithTheUsage() {
        assertThat(CommandLineRun.of("").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineRun.of("", "tagg")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("tag");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "tag",
                "publish",
                "tail",
                "topics",
                "topology",
                "check",
                "evaluate",
                "backtest",
                "train"
            })
    void shouldHelpWithExamples(String command) {
        var run = CommandLineRun.of("", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Example", "outcry " + command);
    }

    @Test
    void shouldPrintTheEffectiveConfiguration() {
        var run = CommandLineRun.of("", "check", "--set", "topics.prefix=x.", "--set", "kafka.ssl.key.password=p");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("topics.prefix=x.\n", "kafka.ssl.key.password=[hidden]\n");
    }

    @Test
    void shouldRefuseAnUnknownKeyAsUsage() {
        var run = CommandLineRun.of("", "topics", "--set", "topics.prefx=x.");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .isEqualTo("outcry: --set: there is no key 'topics.prefx'; the nearest is 'topics.prefix'\n");
    }

    @Test
    void shouldListTopics() {
        var run = CommandLineRun.of("", "topics");

        assertThat(run.out()).contains("support.ticket-events", "support.dead-letters", "latest of each key");
    }

    @Test
    void shouldDrawTheTopology() {
        assertThat(CommandLineRun.of("", "topology").out()).startsWith("Topologies:");
        assertThat(CommandLineRun.of("", "topology", "--mermaid").out())
                .startsWith("flowchart TD")
                .contains("[(support.ticket-events)]");
    }

    @Test
    void shouldNeedACluster() {
        var run = CommandLineRun.of("", "tail", "dead-letters", "--registry", "memory://x");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("--bootstrap-servers");
    }
}
