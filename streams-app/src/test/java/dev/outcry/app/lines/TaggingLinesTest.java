package dev.outcry.app.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaggingLinesTest {

    private static final Tagger TAGGER = new RuleTagger(RulePacks.bundled());

    private final List<Long> bad = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void shouldKeepTheOrderOverManyBatches() throws Exception {
        String input = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 1_000 == 999 ? "bad" : "{\"id\":" + i + ",\"body\":\"hello\"}")
                .collect(Collectors.joining("\n"));

        long count = new TaggingLines(TAGGER, (line, reason) -> bad.add(line), 4).tag(bytes(input), out);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(count).isEqualTo(3);
        assertThat(bad).containsExactly(1_000L, 2_000L, 3_000L);
        assertThat(lines).hasSize(3_000);
        assertThat(IntStream.range(0, 3_000).filter(i -> i % 1_000 != 999))
                .allSatisfy(i -> assertThat(lines.get(i)).startsWith("{\"id\":" + i + ","));
    }

    @Test
    void shouldAnswerBeforeItWaitsForMore() throws Exception {
        List<Integer> writtenWhenAsked = new ArrayList<>();
        InputStream oneLineAtATime = new InputStream() {

            private final InputStream lines = bytes("{\"body\":\"a\"}\n{\"body\":\"b\"}\n");

            @Override
            public int read() throws IOException {
                return lines.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                writtenWhenAsked.add(out.toString(StandardCharsets.UTF_8).split("\n", -1).length - 1);
                return lines.read(buffer, offset, Math.min(length, 13));
            }
        };

        new TaggingLines(TAGGER, (line, reason) -> bad.add(line), 2).tag(oneLineAtATime, out);

        assertThat(writtenWhenAsked).containsExactly(0, 1, 2);
    }

    @Test
    void shouldSayWhatATaggerFailedWith() {
        Tagger failing = new Tagger() {

            @Override
            public Tagging tag(Message message) {
                throw new IllegalStateException("no rules");
            }

            @Override
            public String version() {
                return "failing";
            }
        };

        assertThatThrownBy(() ->
                        new TaggingLines(failing, (line, reason) -> bad.add(line)).tag(bytes("{\"body\":\"a\"}"), out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no rules");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
