package dev.outcry.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

    private static final RuleTagger NO_RULES = new RuleTagger(RulePacks.of(Map.of()));

    private static byte[] bytes;
    private static Tagger tagger;

    @BeforeAll
    static void train() throws Exception {
        bytes = trained();
        tagger = new StackedTagger(NO_RULES, TaggingModel.of(bytes));
    }

    private static byte[] trained() {
        return new ModelTrainer(NO_RULES, SmallCorpus.SETTINGS, TrainingProgress.NONE)
                .train(SmallCorpus.corpus(), TeacherData.none())
                .bytes();
    }

    @Test
    void shouldGiveTheSameBytesForTheSameSeed() {
        assertThat(trained()).isEqualTo(bytes);
    }

    @Test
    void shouldNameTheSentenceAndItsWordsInTheOriginalText() {
        String body = "Where is my parcel? My lawyer will write to you.";

        Tagging tagging = tagger.tag(Message.ofCustomer(body));

        assertThat(tagging.scenarios()).extracting(ScenarioTag::getScenario).containsExactly(Scenario.LEGAL);
        List<Evidence> evidence = tagging.scenarios().get(0).getEvidence();
        assertThat(evidence.get(0).getRule()).isEqualTo("model.sentence");
        assertThat(evidence.get(0).getText()).isEqualTo("My lawyer will write to you");
        assertThat(evidence).allSatisfy(one -> {
            assertThat(one.getField()).isEqualTo(EvidenceField.BODY);
            assertThat(one.getText()).isEqualTo(body.substring(one.getStart(), one.getEnd()));
            assertThat(evidence.get(0).getText()).contains(one.getText());
        });
    }

    @Test
    void shouldGiveThreadsTheSameTaggings() {
        List<Message> messages =
                SmallCorpus.corpus().messages().stream().map(Labelled::message).toList();
        List<Tagging> alone = messages.stream().map(tagger::tag).toList();

        List<List<Tagging>> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> messages.stream().map(tagger::tag).toList())
                .toList();

        assertThat(together).allSatisfy(taggings -> assertThat(taggings).isEqualTo(alone));
    }

    @Test
    void shouldNeverThrow() {
        Random random = new Random(3);
        String alphabet = "lawyer court .!?\n\"<>&@#\u0000\uD83D\uDE21\uD83D é中İ";
        for (int i = 0; i < 2000; i++) {
            StringBuilder body = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                body.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(tagger.tag(Message.ofCustomer(body.toString())).scenarios())
                    .isNotNull();
        }
    }

    @Test
    void shouldNameRulesAndModelInTheVersion() {
        assertThat(tagger.version()).startsWith(NO_RULES.version() + "+").hasSize(25);
    }
}
