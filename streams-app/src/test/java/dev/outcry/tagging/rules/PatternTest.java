package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each thing that a pattern can say: pattern, text, the words that match ("-" for none). */
final class PatternTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "refund; I want a REFUND now; REFUND",
                "refund; refunds; -",
                "sue~; they are suing us; suing",
                "stop~; it stopped; stopped",
                "pay~; i paid; paid",
                "company~; two companies; companies",
                "escalat*; an escalation; escalation",
                "escalat*; deescalation; -",
                "(talk|speak to) him; speak to him; speak to him",
                "[please] call me; please call me; please call me",
                "[please] call me; just call me; call me",
                "call [a|the] boss; call the boss; call the boss",
                "{lawyer} will; my legal counsel will; legal counsel will",
                "{lawyer} will; two attorneys will; attorneys will",
                "{family} of {lawyer}; brother of my solicitor; -",
                "{family} of my {lawyer}; brother of my solicitor; brother of my solicitor",
                "a _ b; a x b; a x b",
                "a _ b; a b; -",
                "one <0-2> two; one two; one two",
                "one <0-2> two; one x y two; one x y two",
                "one <0-2> two; one x y z two; -",
                "one <1> two; one two; -",
                "^ hello; hello you; hello",
                "^ hello; oh hello; -",
                "bye $; so bye; bye",
                "bye $; bye now; -",
                "cat & dog; a dog and a cat; dog and a cat",
                "cat &1 dog; a dog and a cat; -",
                "cat & dog; The cat. The dog; -",
                "cat & dog & cow; cow dog cat; cow dog cat",
                "pay {#money}; pay £20 now; pay £20",
                "pay {#money}; pay 20 euros; pay 20",
                "{#number} times; three times; three times",
                "{#number} times; 12 times; 12 times",
                "ask {#email}; ask a@b.com; ask a@b.com",
                "ask {#handle}; ask @you; ask @you",
                "see {#url}; see www.x.com; see www.x.com",
                "the {#caps} one; the WORST one; the WORST one",
                "by {#capitalised}; by Sue; by Sue",
                "so {#emoji}; so 😀; so 😀",
                "{#quoted} {#quoted}; he said \"you fool\" then; you fool",
                "my {#unknown} is; my frobnicator is; my frobnicator is",
                "!not happy; so happy; so happy",
                "!not happy; not happy; -",
                "!(a|b) c; b c; -",
                "!{family} car; my car; my car",
                "don't know; I dont know; dont know",
                "so~ sad; soooo sad; soooo sad",
                "a | b c; b c; b c",
            })
    void shouldMatch(String pattern, String text, String words) {
        String pack = """
                scenario: LEGAL
                classes:
                  lawyer: [lawyer~, attorney~, solicitor~, "legal counsel", "{learned} friend"]
                  learned: [learned, "very learned"]
                  family: [brother, sister]
                rules:
                  - id: r
                    match: ["%s"]
                    examples: {match: [x], no-match: [y]}
                """.formatted(pattern);
        RuleTagger tagger = new RuleTagger(RulePacks.of(Map.of("legal", pack)));

        List<ScenarioTag> tags = tagger.tag(Message.ofCustomer(text)).scenarios();

        String found = tags.isEmpty() ? "-" : tags.get(0).getEvidence().get(0).getText();
        assertThat(found).isEqualTo(words);
    }
}
