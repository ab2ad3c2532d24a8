package dev.outcry.topology.routing;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Playbook;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.Severity;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.escalation.Playbooks;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.fixture.StageDriver;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import dev.outcry.serde.StateSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingStageTopologyTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String LEGAL_PLAYBOOK = """
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

    private StageDriver driver;
    private TestOutputTopic<String, Escalation> escalations;

    @BeforeEach
    void start(@TempDir Path state, @TempDir Path playbooks) throws IOException {
        Files.writeString(playbooks.resolve("LEGAL.yaml"), LEGAL_PLAYBOOK);
        RoutingStage stage = new RoutingStage(
                RoutingSettings.defaults(),
                new EscalationWords(
                        Playbooks.load(playbooks),
                        PlaybookSettings.defaults(),
                        new Masker(PrivacySettings.defaults())));
        driver = new StageDriver(
                state,
                tagged -> stage.attachTo(tagged)
                        .to("escalations", Produced.with(Serdes.String(), new StateSerde<>(Escalation.class))));
        escalations = driver.output("escalations", Escalation.class);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldOpenWithDueTimePlaybookAndExcerpt() {
        driver.send("C", aTicket().at(5).saying("Hello from my lawyer").showing(Scenario.LEGAL));

        Escalation opened = escalations.readValue();
        assertThat(opened.getKind()).isEqualTo(EscalationKind.LEGAL);
        assertThat(opened.getOccurrences()).isEqualTo(1);
        assertThat(opened.getDueAt()).isEqualTo(Instant.ofEpochMilli(5).plus(Duration.ofHours(4)));
        assertThat(opened.getPlaybook()).extracting(Playbook::getOwner).isEqualTo("Legal");
        assertThat(opened.getPlaybook())
                .extracting(Playbook::getReply)
                .isEqualTo("Hello {customer}, we have passed " + opened.getTicketId()
                        + " on, until 1 January 1970, 04:00 UTC.");
        assertThat(opened.getExcerpt()).isEqualTo("Hello from my lawyer");
    }

    @Test
    void shouldMaskPersonalData() {
        driver.send(
                "C",
                aTicket()
                        .saying("Jane@example.com's lawyer, 4111 1111 1111 1111")
                        .showing(Scenario.LEGAL));

        Escalation opened = escalations.readValue();
        assertThat(opened.getExcerpt()).isEqualTo("[e-mail]'s lawyer, [card]");
        assertThat(opened.getEvidence()).noneMatch(seen -> seen.getText().contains("Jane"));
    }

    @Test
    void shouldRepublishTheSameMatterUnderTheSameId() {
        driver.send("C", aTicket().at(0).showing(Scenario.LEGAL).after(ComplaintLevel.CRITICAL));
        driver.send("C", aTicket().at(1).event("e2").showing(Scenario.LEGAL, 0.6));

        List<Escalation> seen = escalations.readValuesToList();
        assertThat(seen).extracting(Escalation::getOccurrences).containsExactly(1, 2);
        assertThat(seen).extracting(Escalation::getSeverity).containsOnly(Severity.CRITICAL);
        assertThat(seen.get(1).getEscalationId()).isEqualTo(seen.get(0).getEscalationId());
        assertThat(seen.get(1).getEventId()).isEqualTo("e2");
        assertThat(seen.get(1).getOpenedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void shouldKeepTheMatterOpenToTheLastMillisecondOfTheCoolDown() {
        driver.send("C", aTicket().at(0).showing(Scenario.LEGAL));
        driver.send("C", aTicket().at(7 * DAY).event("e2").showing(Scenario.LEGAL));
        driver.send("C", aTicket().at(14 * DAY + 1).event("e3").showing(Scenario.LEGAL));

        assertThat(escalations.readValuesToList())
                .extracting(Escalation::getOccurrences)
                .containsExactly(1, 2, 1);
    }

    @Test
    void shouldTreatOtherTicketsAsOtherMatters() {
        driver.send("C", aTicket().on("A").showing(Scenario.LEGAL));
        driver.send("C", aTicket().on("B").showing(Scenario.LEGAL));

        assertThat(escalations.readValuesToList())
                .extracting(Escalation::getEscalationId)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldSendOneMessageToEveryTeamThatItConcerns() {
        driver.send(
                "C",
                aTicket().showing(Scenario.LEGAL).showing(Scenario.ABUSE, 0.7).showing(Scenario.BIGOTRY, 0.8));

        List<Escalation> seen = escalations.readValuesToList();
        assertThat(seen).extracting(Escalation::getKind).containsExactly(EscalationKind.LEGAL, EscalationKind.ABUSE);
        assertThat(seen.get(0).getOtherKinds()).containsExactly(EscalationKind.ABUSE);
        assertThat(seen.get(1).getOtherKinds()).containsExactly(EscalationKind.LEGAL);
        assertThat(seen.get(1).getScenario()).isEqualTo(Scenario.BIGOTRY);
        assertThat(seen.get(1).getOtherScenarios()).containsExactly(Scenario.LEGAL, Scenario.ABUSE);
    }

    @Test
    void shouldEscalateBoundaryCrossingOnlyWhenItPersists() {
        driver.send("C", aTicket().on("A").at(0).showing(Scenario.BOUNDARY_CROSSING));
        assertThat(escalations.isEmpty()).isTrue();
        driver.send("C", aTicket().on("B").at(30 * DAY).showing(Scenario.BOUNDARY_CROSSING));

        assertThat(escalations.readValue().getKind()).isEqualTo(EscalationKind.ABUSE);
    }

    @Test
    void shouldLetBoundaryCrossingPassWhenTheFirstIsTooLongAgo() {
        driver.send("C", aTicket().at(0).showing(Scenario.BOUNDARY_CROSSING));
        driver.send("C", aTicket().at(30 * DAY + 1).showing(Scenario.BOUNDARY_CROSSING));

        assertThat(escalations.isEmpty()).isTrue();
    }

    @Test
    void shouldNotEscalateWhatAgentsSay() {
        driver.send("C", aTicket().by(Author.AGENT).showing(Scenario.LEGAL));

        assertThat(escalations.isEmpty()).isTrue();
    }

    @Test
    void shouldForgetWhatIsQuietForCoolDownAndGrace() {
        driver.send("C", aTicket().at(0).showing(Scenario.LEGAL).showing(Scenario.BOUNDARY_CROSSING));
        driver.send("C", aTicket().at(DAY).showing(Scenario.LEGAL));
        driver.settle("D", aTicket().at(9 * DAY));
        assertThat(driver.sizeOf(RoutingStage.MATTERS)).isEqualTo(1);
        driver.settle("D", aTicket().at(9 * DAY + 1));
        assertThat(driver.sizeOf(RoutingStage.MATTERS)).isZero();
        assertThat(driver.sizeOf(RoutingStage.CROSSINGS)).isEqualTo(1);
        driver.settle("D", aTicket().at(31 * DAY + 1));

        assertThat(driver.sizeOf(RoutingStage.CROSSINGS)).isZero();
        assertThat(driver.sizeOf(RoutingStage.MATTER_DEADLINES)).isZero();
        assertThat(driver.sizeOf(RoutingStage.CROSSING_DEADLINES)).isZero();
    }

    @Test
    void shouldKeepTheMatterOfAStragglerInAReplay() {
        driver.send("C", aTicket().at(0).showing(Scenario.LEGAL));
        driver.send("D", aTicket().at(60 * DAY));

        driver.send("C", aTicket().at(1).showing(Scenario.LEGAL));

        assertThat(escalations.readValuesToList())
                .extracting(Escalation::getOccurrences)
                .containsExactly(1, 2);
    }

    @Test
    void shouldNameEveryProcessor() {
        assertThat(driver.describe()).doesNotContainPattern("KSTREAM-(?!SINK)");
    }
}
