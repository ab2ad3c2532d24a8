package dev.outcry.app.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TicketEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLinesTest {

    private final EventLines lines = new EventLines();

    @Test
    void shouldNeedOnlyABodyToTag() throws BadLineException {
        var message = parse("{\"body\":\"hello\"}").message();

        assertThat(message.author()).isEqualTo(Author.CUSTOMER);
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.type()).isEqualTo(EventType.MESSAGE);
    }

    @Test
    void shouldTakeEventsWithoutWords() throws BadLineException {
        assertThat(parse("{\"type\":\"TRANSFERRED\"}").message().body()).isEmpty();
    }

    @Test
    void shouldReadEveryField() throws BadLineException {
        TicketEvent event = parse("""
                {"id":7,"source":"desk","ticketId":"T-1","customerId":"c","type":"rated","author":"AGENT","authorId":"a",
                 "occurredAt":"2026-01-02T03:04:05+01:00","channel":"web-form","subject":"s","body":"b","language":"en",
                 "product":"p","rating":2,"attributes":{"tier":"gold"}}""").event();

        assertThat(event.getEventId()).isEqualTo("7");
        assertThat(event.getType()).isEqualTo(EventType.RATED);
        assertThat(event.getChannel()).isEqualTo(Channel.WEB_FORM);
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThat(event.getRating()).isEqualTo(2);
        assertThat(event.getAttributes()).containsEntry("tier", "gold");
    }

    @Test
    void shouldDeriveTheSameEventIdFromTheSameEvent() throws BadLineException {
        String line = "{\"ticketId\":\"T\",\"occurredAt\":1767323045000,\"body\":\"b\"}";

        assertThat(parse(line).event().getEventId())
                .isNotEmpty()
                .isEqualTo(parse(line).event().getEventId())
                .isNotEqualTo(parse(line.replace("\"b\"", "\"c\"")).event().getEventId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"body":"x"                                                    | not valid JSON
            {"body":"x"} {}                                                | not valid JSON
            []                                                             | not a JSON object
            ``                                                             | empty line
            {"subject":"x"}                                                | body is missing
            {"body":"x","author":"BOSS"}                                   | author must be one of [CUSTOMER, AGENT, SYSTEM], is 'BOSS'
            {"body":["x"]}                                                 | body must be text, is ["x"]
            """)
    void shouldSayWhatIsWrongWithALineToTag(String line, String reason) {
        assertThatThrownBy(() -> parse(line).message())
                .isInstanceOf(BadLineException.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ticketId":"T"}                                               | occurredAt is missing
            {"occurredAt":1}                                               | ticketId is missing
            {"ticketId":"T","occurredAt":"yesterday"}                      | occurredAt must be a time such as
            {"ticketId":"T","occurredAt":1,"rating":6}                     | rating must be a whole number from 1 to 5, is 6
            {"ticketId":"T","occurredAt":1,"chanel":"EMAIL"}               | there is no field 'chanel'
            """)
    void shouldSayWhatIsWrongWithALineToPublish(String line, String reason) {
        assertThatThrownBy(() -> parse(line).event())
                .isInstanceOf(BadLineException.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void shouldRefuseBytesThatAreNotUtf8() {
        byte[] line = "{\"body\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> lines.parse(line)).isInstanceOf(BadLineException.class);
    }

    @Test
    void shouldReadOnAfterALineThatIsTooLong() throws IOException {
        byte[] input = ("x".repeat(ByteLines.LONGEST + 100) + "\nnext").getBytes(StandardCharsets.UTF_8);
        var split = new ByteLines(new ByteArrayInputStream(input));

        assertThat(split.next()).hasSize(ByteLines.LONGEST + 1);
        assertThat(split.next()).asString().isEqualTo("next");
        assertThat(split.number()).isEqualTo(2);
        assertThat(split.next()).isNull();
    }

    private EventLine parse(String line) throws BadLineException {
        return lines.parse(line.getBytes(StandardCharsets.UTF_8));
    }
}
