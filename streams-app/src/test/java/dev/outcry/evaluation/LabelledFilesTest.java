package dev.outcry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledFilesTest {

    private final Path directory;

    LabelledFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private LabelledMessage only(String name, String text) throws IOException {
        List<LabelledMessage> messages = LabelledFiles.read(List.of(file(name, text)));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    @Test
    void shouldReadAWholeMessageWhoseOtherScenariosAreRefused() throws IOException {
        LabelledMessage message = only("a.jsonl", """

                {"id":"1","author":"AGENT","channel":"FORM","subject":"S","body":"B","scenarios":["TRANSFER"],"sentiment":"NEUTRAL"}
                """);

        assertThat(message.where()).isEqualTo("a.jsonl:2");
        assertThat(message.message().author()).isEqualTo(Author.AGENT);
        assertThat(message.message().channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(message.message().subject()).isEqualTo("S");
        assertThat(message.expected()).containsExactly(Scenario.TRANSFER);
        assertThat(message.refused()).hasSize(30).doesNotContain(Scenario.TRANSFER, Scenario.UNKNOWN);
        assertThat(message.sentiment()).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @Test
    void shouldCountWhatIsUnsureNeitherWay() throws IOException {
        LabelledMessage message = only(
                "a.jsonl",
                "{\"body\":\"B\",\"scenarios\":[\"LEGAL\",\"ABUSE\"],\"unsure\":[\"ABUSE\",\"BIGOTRY\"],\"channelScenarios\":[\"SOCIAL_COMPLAINT\"]}");

        assertThat(message.expected()).containsExactly(Scenario.SOCIAL_COMPLAINT, Scenario.LEGAL);
        assertThat(message.knows(Scenario.ABUSE)).isFalse();
        assertThat(message.knows(Scenario.BIGOTRY)).isFalse();
    }

    @Test
    void shouldNotTakeTheLanguageLabelForAHint() throws IOException {
        LabelledMessage message = only("a.jsonl", "{\"text\":\"Hola\",\"language\":\"es\"}");

        assertThat(message.language()).isEqualTo("es");
        assertThat(message.message().languageHint()).isNull();
        assertThat(message.refused()).isEmpty();
    }

    @Test
    void shouldReadRatings() throws IOException {
        assertThat(only("a.jsonl", "{\"text\":\"Good\",\"mean\":2.5}").mean()).isEqualTo(2.5);
        assertThat(only("b.jsonl", "{\"text\":\"Bad\",\"sentiment\":-0.5}").mean())
                .isEqualTo(-0.5);
        assertThat(only("c.jsonl", "{\"text\":\"Bad\",\"label\":\"negative\"}").sentiment())
                .isEqualTo(SentimentLabel.NEGATIVE);
    }

    @Test
    void shouldRefuseOnlyTheNearMissesOfASentence() throws IOException {
        LabelledMessage message = only("cues.tsv", "ABUSE,~LEGAL\tC\tYou clowns.\n");

        assertThat(message.expected()).containsExactly(Scenario.ABUSE);
        assertThat(message.refused()).containsExactly(Scenario.LEGAL);
        assertThat(only("none.tsv", "-\tA\tde\tGuten Tag.\n").refused()).hasSize(31);
        assertThat(only("none.tsv", "-\tA\tde\tGuten Tag.\n").language()).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.jsonl|{\"body\":\"B\",\"scenarios\":[\"LEGL\"]}|there is no scenario 'LEGL'",
                "a.jsonl|{\"body\":\"B\",\"scenarios\":\"LEGAL\"}|scenarios is a list of scenarios",
                "a.jsonl|{\"body\":\"B\"}|no label",
                "a.jsonl|{\"scenarios\":[]}|body (or text) is missing",
                "a.jsonl|{\"body\":\"B\",\"scenarios\":[],\"author\":\"BOSS\"}|author is one of",
                "a.jsonl|{\"body\":\"B\",\"mean\":\"high\"}|mean is a number",
                "a.jsonl|{\"body\":|not valid JSON",
                "a.jsonl|[]|not a JSON object",
                "a.tsv|LEGAL,C,text|here are 1 columns",
            })
    void shouldNameFileLineAndReason(String name, String line, String reason) throws IOException {
        Path file = file(name, "\n" + line + "\n");

        assertThatThrownBy(() -> LabelledFiles.read(List.of(file)))
                .isInstanceOf(BadLabelsException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(reason);
    }

    @Test
    void shouldNameEveryBadLine() throws IOException {
        Path file = file("a.tsv", "X\tC\ta\n-\tC\ta\n-\tB\ta\n");
        Path latin = directory.resolve("b.jsonl");
        Files.write(latin, "{\"body\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> LabelledFiles.read(List.of(file, latin)))
                .hasMessage(file + ":1: there is no scenario 'X'\n" + file + ":3: the author is C or A, not 'B'\n"
                        + latin + ":1: not UTF-8");
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        Path none = directory.resolve("none.jsonl");

        assertThatThrownBy(() -> LabelledFiles.read(List.of(none)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(none + ": there is no such file");
    }

    @Test
    void shouldReadPastMessagesWithoutLabels() throws IOException {
        LabelledFiles.Past past = LabelledFiles.readPast(List.of(file("a.jsonl", """
                {"ticketId":"1","occurredAt":"2026-09-01T08:12:02Z","body":"B"}
                {"ticketId":"1","occurredAt":"2026-09-01T08:13:02Z","type":"CLOSED"}
                {"ticketId":"1"}
                """)));

        assertThat(past.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.refused()).isEmpty());
        assertThat(past.problems()).singleElement().asString().endsWith("a.jsonl:3: body (or text) is missing");
    }
}
