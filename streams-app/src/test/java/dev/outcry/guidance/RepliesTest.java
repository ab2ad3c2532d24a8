package dev.outcry.guidance;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.avro.Author;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.ReplyHint;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.fixture.Tickets;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the hints to labelled replies, and reports how right they are. */
class RepliesTest {

    private static final Path REPLIES = Path.of("..", "corpus", "replies-1.jsonl");

    private final Masker masker = new Masker(PrivacySettings.defaults());
    private final Guide guide =
            new Guide(Playbooks.bundled(), new PlaybookWriter(PlaybookSettings.defaults(), masker), masker);

    /** Hits, false hints and misses of one hint. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right == 0 ? 0 : right / (double) (right + wrong);
        }

        double recall() {
            return right == 0 ? 0 : right / (double) (right + missed);
        }
    }

    /** The figures and every difference stand in target/replies.txt afterwards. */
    @Test
    void shouldHintAsLabelled() throws IOException {
        List<String> report = new ArrayList<>();
        Map<String, Score> scores = scores(report);
        scores.forEach((hint, score) -> report.add(
                String.format(Locale.ROOT, "%s precision %.3f recall %.3f", hint, score.precision(), score.recall())));
        Files.write(Path.of("target", "replies.txt"), report);

        assertThat(scores).allSatisfy((hint, score) -> {
            assertThat(score.precision()).as("precision of %s", hint).isGreaterThanOrEqualTo(0.85);
            assertThat(score.recall()).as("recall of %s", hint).isGreaterThanOrEqualTo(0.6);
        });
    }

    private Map<String, Score> scores(List<String> report) throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(REPLIES)) {
            JsonNode reply = json.readTree(line);
            Set<String> wanted = new TreeSet<>();
            reply.get("hints").forEach(hint -> wanted.add(hint.asText()));
            Set<String> found = new TreeSet<>(hints(reply.get("text").asText()));
            if (!wanted.equals(found)) {
                report.add(found + " instead of " + wanted + ": "
                        + reply.get("text").asText());
            }
            tally(scores, wanted, found);
        }
        return scores;
    }

    private static void tally(Map<String, Score> scores, Set<String> wanted, Set<String> found) {
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(found);
        for (String hint : all) {
            Score score = scores.computeIfAbsent(hint, name -> new Score());
            score.right += wanted.contains(hint) && found.contains(hint) ? 1 : 0;
            score.wrong += wanted.contains(hint) ? 0 : 1;
            score.missed += found.contains(hint) ? 0 : 1;
        }
    }

    private Set<String> hints(String text) {
        Tickets reply = aTicket().by(Author.AGENT).saying(text);
        return guide.guide(reply.buildEvent(), reply.build(), null).map(Guidance::getHints).orElse(List.of()).stream()
                .map(ReplyHint::getHint)
                .collect(Collectors.toSet());
    }
}
