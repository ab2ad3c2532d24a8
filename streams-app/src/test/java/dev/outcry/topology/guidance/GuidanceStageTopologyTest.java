package dev.outcry.topology.guidance;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.GuidanceStep;
import dev.outcry.avro.Playbook;
import dev.outcry.avro.ReplyHint;
import dev.outcry.avro.Scenario;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.fixture.StageDriver;
import dev.outcry.fixture.Tickets;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.guidance.Guide;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import dev.outcry.serde.StateSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit calls start
class GuidanceStageTopologyTest {

    private StageDriver driver;
    private TestOutputTopic<String, Guidance> guidance;

    @BeforeEach
    void start(@TempDir Path state) {
        Masker masker = new Masker(PrivacySettings.defaults());
        Guide guide = new Guide(Playbooks.bundled(), new PlaybookWriter(PlaybookSettings.defaults(), masker), masker);
        GuidanceStage stage = new GuidanceStage(GuidanceSettings.defaults(), guide);
        driver = new StageDriver(
                state,
                tagged -> stage.attachTo(tagged)
                        .to("guidance", Produced.with(Serdes.String(), new StateSerde<>(Guidance.class))));
        guidance = driver.output("guidance", Guidance.class);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldPutLegalFirstThenSafetyAndHoldTheRest() {
        driver.send(
                "C",
                aTicket()
                        .saying("You idiots, my lawyer will hear of this broken kettle")
                        .showing(Scenario.DEFECTIVE_PRODUCT)
                        .showing(Scenario.ABUSE)
                        .showing(Scenario.LEGAL));

        Guidance help = guidance.readValue();
        assertThat(help.getHold()).isTrue();
        assertThat(help.getPlaybooks())
                .extracting(Playbook::getScenario)
                .containsExactly(Scenario.LEGAL, Scenario.ABUSE, Scenario.DEFECTIVE_PRODUCT);
        assertThat(help.getSteps().stream().map(GuidanceStep::getScenario).distinct())
                .containsExactly(Scenario.LEGAL, Scenario.ABUSE);
        assertThat(help.getPlaybooks().get(0).getReply()).doesNotContain("{ticket}", "{due}");
    }

    @Test
    void shouldSayNothingAboutAMessageWithoutScenarios() {
        driver.send("C", aTicket().saying("Thanks"));

        assertThat(guidance.isEmpty()).isTrue();
    }

    @Test
    void shouldHintWithWordsAndTheirPlaces() {
        String words = "Please calm down. You should have read the instructions, jane@example.com is all I have.";
        driver.send("C", reply(words));

        Guidance help = guidance.readValue();
        assertThat(help.getAuthor()).isEqualTo(Author.AGENT);
        assertThat(help.getHints()).extracting(ReplyHint::getHint).contains("CALM_DOWN", "BLAME", "NEXT_STEP");
        assertThat(help.getHints()).allSatisfy(hint -> {
            String seen = words.substring(
                    hint.getEvidence().getStart(), hint.getEvidence().getEnd());
            assertThat(hint.getEvidence().getText()).isEqualTo(seen.replace("jane@example.com", "[e-mail]"));
        });
    }

    @Test
    void shouldMindPromisesOnlyWhereTheCustomerSpokeOfTheLaw() {
        driver.send("C", reply("It was our mistake, and I will write to you by Friday."));
        driver.send("C", aTicket().on("T-1").event("e1").showing(Scenario.LEGAL));
        driver.send(
                "C",
                reply("It was our mistake, and I will write to you by Friday.").event("e2"));
        driver.send("C", reply("Off the record: I will write to you by Friday.").event("e3"));

        List<Guidance> seen = guidance.readValuesToList();
        assertThat(seen).extracting(Guidance::getEventId).containsExactly("e1", "e2", "e3");
        assertThat(seen.get(1).getHints()).extracting(ReplyHint::getHint).containsExactly("LEGAL_PROMISE");
        assertThat(seen.get(2).getHints()).extracting(ReplyHint::getHint).contains("NEVER_SAY");
    }

    @Test
    void shouldNoticeWhatIsAskedAgain() {
        driver.send("C", aTicket().on("T-1").saying("My order number is 48812 and I attached a photo."));
        driver.send("C", reply("Could you send me your order number?").event("e1"));
        driver.send("C", reply("Could you send me your phone number?").event("e2"));
        driver.send(
                "C", reply("Could you send me your order number?").event("e3").on("T-2"));

        List<Guidance> seen = guidance.readValuesToList();
        assertThat(seen).extracting(Guidance::getEventId).containsExactly("e1");
        assertThat(seen.get(0).getHints()).extracting(ReplyHint::getHint).containsExactly("ASKED_AGAIN");
    }

    @Test
    void shouldForgetATicketThatWentQuiet() {
        driver.send("C", aTicket().on("T-1").at(0).saying("My order number is 48812."));
        driver.settle("D", aTicket().by(Author.SYSTEM).at(Duration.ofDays(30).toMillis()));
        assertThat(driver.sizeOf(GuidanceStage.TICKETS)).isEqualTo(1);
        driver.settle("D", aTicket().by(Author.SYSTEM).at(Duration.ofDays(30).toMillis() + 1));

        assertThat(driver.sizeOf(GuidanceStage.TICKETS)).isZero();
        assertThat(driver.sizeOf(GuidanceStage.DEADLINES)).isZero();
    }

    private static Tickets reply(String words) {
        return aTicket().on("T-1").by(Author.AGENT).saying(words);
    }
}
