package dev.outcry.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'll sue YOU|i will sue you",
                "dont, can't, won’t|do not can not will not",
                "it's the lawyer's office|it is the lawyer office",
                "gonna wanna u ur pls|going to want to you your please",
                "Ｓｕｅ söü ﬁne|sue sou fine",
                "s\u200bue|sue",
                "аdvоcate|advocate",
                "legal-size|legal size",
                "sh1t f*ck a$$ f***|shit fuck ass fuck",
                "you i d i o t|you idiot",
                "f.u.c.k off|fuck off",
                "<p>Hello&nbsp;<b>don&#39;t</b></p>|hello do not",
                "I <3 it|i <3 it",
                "no </3 :'( :-] xD -_-|no </3 :'( :-] xd -_-",
                "great:) so:(a) and (b)|great :) so a and b",
                "ratio 3:4 and size=3|ratio 3:4 and size 3",
                "mail joe.b@x-y.com now|mail joe.b@x-y.com now",
                "see https://a.b/c?d=e.|see https://a.b/c?d=e",
                "great!thanks|great thanks",
                "l'avocat|l avocat",
            })
    void shouldReadWordsInTheirPlainForm(String text, String words) {
        assertThat(words(text)).containsExactly(words.split(" ", -1));
    }

    @Test
    void shouldKeepBothSpellingsOfStretchedWords() {
        Tokens tokens = tokenizer.read(null, "helllo soooo");

        assertThat(tokens.text(0)).isEqualTo("hello");
        assertThat(tokens.text(1)).isEqualTo("soo");
        assertThat(tokens.alternativeLength(1)).isEqualTo(2);
        assertThat(tokens.flags(1) & TokenFlag.STRETCHED).isNotZero();
    }

    @Test
    void shouldPointIntoTheOriginal() {
        String text = "Ça &amp; là: <b>I won’t</b> pay £1,450!";
        Tokens tokens = tokenizer.read(null, text);

        assertThat(spans(text, tokens)).containsExactly("Ça", "là", "I", "won’t", "won’t", "pay", "£1,450");
        assertThat(tokens.flags(6) & TokenFlag.MONEY).isNotZero();
        assertThat(tokens.flags(4) & TokenFlag.CONTINUED).isNotZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two! Three? Four|4",
                "Mr. Smith paid 3.50 e.g. twice|1",
                "well... maybe|1",
                "well... Maybe|2",
                "so good 🎉 thanks|2",
                "a, b; c|1",
            })
    void shouldSplitSentences(String text, int sentences) {
        assertThat(tokenizer.read(null, text).sentences()).isEqualTo(sentences);
    }

    @Test
    void shouldJoinLinesThatWereOnlyWrapped() {
        String text = "I have written to your company about this matter three times and\nnobody has answered.\n\nBye";

        assertThat(tokenizer.read(null, text).sentences()).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutWhatTheAuthorDidNotWrite() {
        assertThat(words("No.\n> I will sue\n\nOn Mon, Bob wrote:\n> old\nYes")).containsExactly("no", "yes");
        assertThat(words("Hi\n-----Original Message-----\nsue")).containsExactly("hi");
        assertThat(words("Hi\n-- \nBob, Attorney at Law")).containsExactly("hi");
        assertThat(words("Hi\n\nThis email is confidential and intended solely for its addressee, attorney.\n\nBye"))
                .containsExactly("hi", "bye");
        assertThat(words("This email is to tell you that I will sue")).contains("sue");
    }

    @Test
    void shouldNotAddTheSubjectToTheBody() {
        Tokens tokens = tokenizer.read("Refund", "Now. Please");

        assertThat(tokens.bodySentence()).isEqualTo(1);
        assertThat(tokens.sentences()).isEqualTo(3);
        assertThat(tokens.start(1)).isZero();
    }

    @Test
    void shouldReadAnyTextWithValidOffsets() {
        Random random = new Random(20261124);
        for (int round = 0; round < 3000; round++) {
            String text = anyText(random);
            Tokens tokens = tokenizer.read(anyText(random), text);
            int from = tokens.bodySentence() < tokens.sentences()
                    ? tokens.sentenceFrom(tokens.bodySentence())
                    : tokens.count();
            for (int token = from; token < tokens.count(); token++) {
                assertThat(tokens.start(token)).as(text).isBetween(0, tokens.end(token));
                assertThat(tokens.end(token)).as(text).isBetween(tokens.start(token) + 1, text.length());
                assertThat(tokens.charLength(token)).as(text).isPositive();
            }
        }
    }

    private static String anyText(Random random) {
        String[] pieces = {
            "I'll",
            "don't",
            " ",
            "\n",
            "<b>",
            "</b",
            "&amp;",
            "&#x1F600;",
            "&#xD800;",
            "f*ck",
            "i d i o t",
            "@x",
            "@",
            "#",
            "$5",
            "5$",
            "£",
            "...",
            "?!",
            "a.b@c.de",
            "http://",
            "\n> q\n",
            "On x wrote:\n",
            "-- \n",
            "😀",
            "\ud83d",
            "é",
            "ß",
            "ﬁ",
            "…",
            "аb",
            "\"",
            ":)",
            "<3",
            "x.com/a",
            "'",
            "sooooo",
            "***",
            "a**",
            "中文",
            "नमस्ते",
            "\u200d",
            "$",
            "1.2.",
            "n't",
            "'s"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(25);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return text.toString();
    }

    private List<String> words(String text) {
        Tokens tokens = tokenizer.read(null, text);
        List<String> words = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(tokens.text(token));
        }
        return words;
    }

    private static List<String> spans(String text, Tokens tokens) {
        List<String> spans = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            spans.add(text.substring(tokens.start(token), tokens.end(token)));
        }
        return spans;
    }
}
