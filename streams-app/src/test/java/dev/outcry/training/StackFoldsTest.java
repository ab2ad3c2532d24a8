package dev.outcry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StackFoldsTest {

    private static final RuleTagger NO_RULES = new RuleTagger(RulePacks.of(Map.of()));
    private static final String ODD = "The weather is nice today.";

    private static TaggingModel model;

    @BeforeAll
    static void train() throws IOException {
        model = TaggingModel.of(new ModelTrainer(NO_RULES, SmallCorpus.SETTINGS, TrainingProgress.NONE)
                .train(SmallCorpus.corpus(), TeacherData.none())
                .bytes());
    }

    private static StackFolds fit(List<Labelled> messages) {
        return StackFolds.fit(messages, NO_RULES, model, SmallCorpus.SETTINGS, TrainingProgress.NONE);
    }

    private static Set<String> versions(StackFolds folds, int messages) {
        return IntStream.range(0, messages)
                .mapToObj(message -> folds.taggerOf(message).version())
                .collect(Collectors.toSet());
    }

    @Test
    void shouldTagEachMessageByAStackOfTheOtherFolds() {
        List<Labelled> messages = SmallCorpus.corpus().messages();
        StackFolds folds = fit(messages);

        assertThat(versions(folds, messages.size()))
                .containsExactlyInAnyOrder(
                        NO_RULES.version() + "+" + model.version() + "-fold1",
                        NO_RULES.version() + "+" + model.version() + "-fold2");
    }

    @Test
    void shouldNotLearnFromTheMessageItself() {
        List<Labelled> with = withOdd(true);
        List<Labelled> without = withOdd(false);
        int odd = with.size() - 1;

        assertThat(probability(fit(with).taggerOf(odd)))
                .isEqualTo(probability(fit(without).taggerOf(odd)));
    }

    /** The small corpus and one message that is LEGAL, or isn't. */
    private static List<Labelled> withOdd(boolean legal) {
        List<Labelled> messages = new ArrayList<>(SmallCorpus.corpus().messages());
        boolean[] shown = new boolean[ScenarioIndex.COUNT];
        shown[ScenarioIndex.of(Scenario.LEGAL)] = legal;
        float[] weights = new float[ScenarioIndex.COUNT];
        Arrays.fill(weights, 1);
        messages.add(new Labelled("small.tsv", Message.ofCustomer(ODD), shown, weights));
        return messages;
    }

    private static double probability(Tagger tagger) {
        return ((StackedTagger) tagger).probabilities(Message.ofCustomer(ODD))[ScenarioIndex.of(Scenario.LEGAL)];
    }

    @Test
    void shouldSayThatThereAreTooFewMessages() {
        assertThatThrownBy(() -> fit(SmallCorpus.corpus().messages().subList(0, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 messages are too few for 2 folds");
    }
}
