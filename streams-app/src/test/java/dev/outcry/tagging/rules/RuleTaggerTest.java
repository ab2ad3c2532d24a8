package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagging;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RuleTaggerTest {

    private static final String EXAMPLES = "    examples: {match: [x], no-match: [y]}\n";

    private final RuleTagger sample = new RuleTagger(RulePacks.load(Path.of("src/test/resources/packs-sample")));

    private static RuleTagger tagger(String rules) {
        return new RuleTagger(RulePacks.of(Map.of("legal", "scenario: LEGAL\nrules:\n" + rules)));
    }

    private static RuleTagger rule(String lines) {
        return tagger("  - id: r\n" + lines.indent(4) + EXAMPLES);
    }

    private static List<Scenario> scenarios(RuleTagger tagger, Message message) {
        return tagger.tag(message).scenarios().stream()
                .map(tag -> tag.getScenario())
                .toList();
    }

    private static boolean tags(RuleTagger tagger, String text) {
        return !scenarios(tagger, Message.ofCustomer(text)).isEmpty();
    }

    private static Message message(EventType type, Author author, Channel channel, String body) {
        return new Message(type, author, channel, null, body, null);
    }

    @Test
    void shouldKeepTheWordsThatCausedATag() {
        Tagging tagging = sample.tag(new Message(
                EventType.MESSAGE,
                Author.CUSTOMER,
                Channel.EMAIL,
                "I will sue you",
                "Hi. My solicitor will call.",
                null));

        var evidence = tagging.scenarios().get(0).getEvidence();
        assertThat(evidence).hasSize(2);
        assertThat(evidence.get(0).getText()).isEqualTo("My solicitor will");
        assertThat(evidence.get(0).getStart()).isEqualTo(4);
        assertThat(evidence.get(1).getField()).isEqualTo(EvidenceField.SUBJECT);
        assertThat(evidence.get(1).getText()).isEqualTo("sue you");
        assertThat(tagging.scenarios().get(0).getConfidence()).isEqualTo(0.995);
    }

    @Test
    void shouldMultiplyDoubtsAndHoldToTheThreshold() {
        RuleTagger tagger = tagger("  - id: a\n    confidence: 0.3\n    match: [foo]\n" + EXAMPLES
                + "  - id: b\n    confidence: 0.3\n    match: [bar]\n" + EXAMPLES);

        assertThat(tags(tagger, "foo")).isFalse();
        assertThat(tagger.tag(Message.ofCustomer("foo bar")).scenarios().get(0).getConfidence())
                .isEqualTo(0.51);
    }

    @Test
    void shouldNeedAlsoAnywhere() {
        RuleTagger tagger = rule("match: [foo]\nalso: [bar, baz]");

        assertThat(tags(tagger, "foo. Then baz")).isTrue();
        assertThat(tags(tagger, "foo")).isFalse();
    }

    @Test
    void shouldVoidInTheSentenceOnly() {
        RuleTagger tagger = rule("match: [foo]\nunless: [bar]");

        assertThat(tags(tagger, "foo bar")).isFalse();
        assertThat(tags(tagger, "foo. bar")).isTrue();
    }

    @Test
    void shouldVoidAnywhereInTheMessage() {
        RuleTagger tagger = rule("match: [foo]\nunless-message: [bar]");

        assertThat(tags(tagger, "foo. bar")).isFalse();
        assertThat(tags(tagger, "foo. baz")).isTrue();
    }

    @Test
    void shouldLetNegationBlock() {
        RuleTagger tagger = rule("match: [sue]\nnegation: blocks");

        assertThat(tags(tagger, "I won't sue")).isFalse();
        assertThat(tags(tagger, "I'm not going to sue")).isFalse();
        assertThat(tags(tagger, "No. I sue")).isTrue();
        assertThat(tags(tagger, "I don't sue, but believe me now I sue")).isTrue();
    }

    @Test
    void shouldSkipQuotedWords() {
        RuleTagger tagger = rule("match: [\"stupid cow\"]\nquoted: skip");

        assertThat(tags(tagger, "he said \"stupid cow\" to her")).isFalse();
        assertThat(tags(tagger, "you stupid cow")).isTrue();
    }

    @Test
    void shouldHearTheRightSpeakerChannelAndPlace() {
        assertThat(scenarios(rule("match: [foo]\nwho: agent"), Message.ofCustomer("foo")))
                .isEmpty();
        RuleTagger social = rule("match: [foo]\nchannels: [social]");
        assertThat(tags(social, "foo")).isFalse();
        assertThat(scenarios(social, message(EventType.MESSAGE, Author.CUSTOMER, Channel.SOCIAL, "foo")))
                .contains(Scenario.LEGAL);
        assertThat(tags(rule("match: [foo]\nin: last-sentence"), "foo. bar")).isFalse();
        assertThat(tags(rule("match: [foo]\nin: last-sentence"), "bar. foo")).isTrue();
        assertThat(tags(rule("match: [foo]\nin: first-sentence"), "bar. foo")).isFalse();
        assertThat(tags(rule("match: [foo]\nin: subject"), "foo")).isFalse();
    }

    @Test
    void shouldAskConditionsOfTheWholeMessage() {
        assertThat(tags(rule("match: [foo]\nif: {max-words: 2}"), "foo don't")).isTrue();
        assertThat(tags(rule("match: [foo]\nif: {max-words: 2}"), "foo a b")).isFalse();
        assertThat(tags(rule("if: {shouting: true}"), "GIVE IT BACK NOW")).isTrue();
        assertThat(tags(rule("if: {shouting: true}"), "give it back NOW")).isFalse();
        assertThat(tags(rule("match: [foo]\nif: {question: true}"), "foo?")).isTrue();
        assertThat(tags(rule("match: [foo]\nif: {sentiment-below: -0.2}"), "terrible useless foo"))
                .isTrue();
        assertThat(tags(rule("match: [foo]\nif: {sentiment-below: -0.2}"), "lovely foo"))
                .isFalse();
    }

    @Test
    void shouldTagByEventAndChannel() {
        assertThat(scenarios(sample, message(EventType.TRANSFERRED, Author.SYSTEM, Channel.EMAIL, "")))
                .containsExactly(Scenario.TRANSFER);
        assertThat(scenarios(sample, message(EventType.CLOSED, Author.AGENT, Channel.EMAIL, "")))
                .containsExactly(Scenario.CLOSING);
        assertThat(scenarios(sample, message(EventType.MESSAGE, Author.CUSTOMER, Channel.REVIEW, "I will sue you")))
                .containsExactly(Scenario.SOCIAL_COMPLAINT, Scenario.LEGAL);
        assertThat(scenarios(sample, message(EventType.MESSAGE, Author.CUSTOMER, Channel.SOCIAL, "love you, amazing!")))
                .isEmpty();
    }

    @Test
    void shouldTagForeignLanguagesOfCustomersOnly() {
        String german = "Guten Tag, ich warte seit drei Wochen auf meine Bestellung.";

        assertThat(scenarios(sample, Message.ofCustomer(german))).containsExactly(Scenario.FOREIGN_LANGUAGE);
        assertThat(scenarios(sample, message(EventType.MESSAGE, Author.AGENT, Channel.EMAIL, german)))
                .isEmpty();
    }

    @Test
    void shouldCountComplaintsAsNegative() {
        assertThat(sample.tag(Message.ofCustomer("My solicitor will write to you."))
                        .sentiment()
                        .getLabel())
                .isEqualTo(SentimentLabel.NEGATIVE);
    }

    @Test
    void shouldFindMatchesBeyondTheFirstWindowOfALongSentence() {
        String filler = "word ".repeat(61);

        for (int shift = 0; shift < 40; shift++) {
            String text = "x ".repeat(shift) + filler + "my solicitor will call";
            assertThat(tags(sample, text)).as("shift %d", shift).isTrue();
        }
    }

    @Test
    void shouldWorkInProportionToTheTextWhateverItIs() {
        RuleSet set = RulePacks.load(Path.of("src/test/resources/packs-sample")).ruleSet();
        String hostile = "my solicitor my my sue sue you lawyer ";

        assertThat(work(set, hostile.repeat(4000))).isLessThanOrEqualTo(work(set, hostile.repeat(400)) * 11);
    }

    private static long work(RuleSet set, String text) {
        RuleMatcher matcher = new RuleMatcher(set);
        matcher.match(
                new dev.outcry.tagging.text.Tokenizer().read(null, text),
                Message.ofCustomer(text),
                MessageFacts.NOTHING);
        return matcher.evaluations();
    }

    @Test
    void shouldGiveEveryThreadTheSameTags() {
        List<Message> messages = IntStream.range(0, 400)
                .mapToObj(i -> Message.ofCustomer("Case " + i + ". My solicitor will call, I will sue you. Terrible!"))
                .toList();
        List<Tagging> expected = messages.stream().map(sample::tag).toList();

        assertThat(messages.parallelStream().map(sample::tag).toList()).isEqualTo(expected);
    }
}
