package dev.outcry.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybooksTest {

    private static final String GOOD = """
            scenario: LEGAL
            version: "2"
            owner: Legal
            steps:
              - Stop replying.
            avoid:
              - Arguing.
            reply: >-
              We have
              passed it on.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path directory;

    @Test
    void shouldReadAPlaybook() throws IOException {
        write("LEGAL.yaml", GOOD);

        Playbook playbook = Playbooks.load(directory).of(Scenario.LEGAL).orElseThrow();

        assertThat(playbook.getOwner()).isEqualTo("Legal");
        assertThat(playbook.getVersion()).isEqualTo("2");
        assertThat(playbook.getSteps()).containsExactly("Stop replying.");
        assertThat(playbook.getReply()).isEqualTo("We have passed it on.");
    }

    @Test
    void shouldNameFileAndReason() throws IOException {
        assertRejected(GOOD.replace("LEGAL", "LEGALLY"), "LEGALLY");
        assertRejected(GOOD.replace("owner", "owners"), "unknown key 'owners'");
        assertRejected(GOOD.replace("owner: Legal", "owner: ''"), "'owner' must be a text");
        assertRejected(GOOD.replace("version: \"2\"", "version: 2"), "'version' must be a text");
        assertRejected(GOOD.replace("  - Stop replying.", "  - 5"), "'steps' must be a list of texts");
        assertRejected("- a list", "must be a map");
        assertRejected("a: [", "is not YAML");
        assertRejected(GOOD + "owner: Twice", "is not YAML");
    }

    @Test
    void shouldRefuseTwoForOneScenario() throws IOException {
        write("A.yaml", GOOD);
        write("B.yaml", GOOD);

        assertThatThrownBy(() -> Playbooks.load(directory))
                .hasMessageContaining("B.yaml")
                .hasMessageContaining("LEGAL");
    }

    @Test
    void shouldHaveOneForEveryScenario() {
        Playbooks bundled = Playbooks.bundled();

        for (Scenario scenario : Scenario.values()) {
            assertThat(bundled.of(scenario).isPresent())
                    .as("playbook for %s", scenario)
                    .isEqualTo(scenario != Scenario.UNKNOWN);
        }
    }

    private void assertRejected(String yaml, String reason) throws IOException {
        write("LEGAL.yaml", yaml);
        assertThatThrownBy(() -> Playbooks.load(directory))
                .isInstanceOf(InvalidPlaybookException.class)
                .hasMessageContaining("LEGAL.yaml: ")
                .hasMessageContaining(reason);
    }

    private void write(String file, String yaml) throws IOException {
        Files.writeString(directory.resolve(file), yaml);
    }
}
