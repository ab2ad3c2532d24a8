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
            tone: Brief.
            steps:
              - Stop replying.
            avoid:
              - Arguing.
            never-say:
              - off the record
            next:
              - Close it.
            promise:
              what: who answers
              within: 4h
            replies:
              first: >-
                Hello {customer}, we have
                passed {ticket} on, until {due}.
              repeat: Hello again {customer}.
              social: Write to us by {due}.
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
        assertThat(playbook.getReply()).isEqualTo("Hello {customer}, we have passed {ticket} on, until {due}.");
    }

    @Test
    void shouldNameFileAndReason() throws IOException {
        assertRejected(GOOD.replace("LEGAL", "LEGALLY"), "LEGAL.yaml:1: 'scenario' is not in the catalogue: LEGALLY");
        assertRejected(GOOD.replace("owner", "owners"), "LEGAL.yaml:3: unknown key 'owners'");
        assertRejected(GOOD.replace("owner: Legal", "owner: ''"), "LEGAL.yaml:3: 'owner' must be a text");
        assertRejected(GOOD.replace("version: \"2\"", "version: 2"), "LEGAL.yaml:2: 'version' must be a text");
        assertRejected(GOOD.replace("  - Stop replying.", "  - 5"), "LEGAL.yaml:6: 'steps' must be a list of texts");
        assertRejected(GOOD.replace("within: 4h", "within: soon"), "LEGAL.yaml:15: 'within' is a time such as");
        assertRejected("- a list", "LEGAL.yaml:1: must be a map");
        assertRejected("a: [", "is not YAML");
        assertRejected("", "is empty");
        assertRejected(GOOD + "owner: Twice", "LEGAL.yaml:22: 'owner' stands twice");
    }

    @Test
    void shouldCheckReplies() throws IOException {
        assertRejected(
                GOOD.replace("{ticket}", "{tiket}"), "LEGAL.yaml:17: 'first' has the unknown placeholder {tiket}");
        assertRejected(GOOD.replace("  repeat: Hello again {customer}.\n", ""), "'repeat' must be a text");
        assertRejected(GOOD.replace("to us by", "to us, {customer}, by"), "LEGAL.yaml:21: 'social' names the customer");
        assertRejected(GOOD.replace("to us by", "x".repeat(260)), "'social' has 295 characters when filled in; 280");
    }

    @Test
    void shouldNameAllMistakesAtOnce() throws IOException {
        write("A.yaml", GOOD.replace("tone", "ton").replace("within: 4h", "within: 0h"));
        write("B.yaml", "x: y");

        assertThatThrownBy(() -> Playbooks.load(directory))
                .isInstanceOfSatisfying(
                        InvalidPlaybookException.class,
                        e -> assertThat(e.mistakes())
                                .anyMatch(mistake -> mistake.contains("A.yaml:4: unknown key 'ton'"))
                                .anyMatch(mistake -> mistake.contains("A.yaml:15: 'within' must be more than nothing"))
                                .anyMatch(mistake -> mistake.contains("B.yaml:1: unknown key 'x'")));
    }

    @Test
    void shouldLieOverTheBundledOnes() throws IOException {
        write("mine.yaml", GOOD);

        Playbooks playbooks = Playbooks.bundled().with(Playbooks.load(directory));

        assertThat(playbooks.size()).isEqualTo(31);
        assertThat(playbooks.of(Scenario.LEGAL).orElseThrow().getVersion()).isEqualTo("2");
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
                .hasMessageContaining("LEGAL.yaml")
                .hasMessageContaining(reason);
    }

    private void write(String file, String yaml) throws IOException {
        Files.writeString(directory.resolve(file), yaml);
    }
}
