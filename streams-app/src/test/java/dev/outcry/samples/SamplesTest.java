package dev.outcry.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final Set<String> FIELDS = Set.of(
            "eventId",
            "source",
            "ticketId",
            "customerId",
            "type",
            "author",
            "authorId",
            "occurredAt",
            "channel",
            "subject",
            "body",
            "language",
            "product",
            "rating",
            "attributes");

    private final List<SampleRecord> records = SampleFiles.conversations();
    private final List<SampleRecord> valid =
            records.stream().filter(SampleRecord::isValid).toList();
    private final JsonNode manifest = SampleFiles.manifest();

    @Test
    void shouldHoldCompleteEvents() {
        assertThat(valid).allSatisfy(event -> {
            assertThat(names(event.json())).containsAll(FIELDS);
            assertThat(event.type()).isNotEqualTo(EventType.OTHER);
            assertThat(event.author()).isNotNull();
            assertThat(event.occurredAt()).isNotNull();
        });
    }

    @Test
    void shouldCoverCustomersChannelsProductsAndDays() {
        assertThat(distinct("eventId")).hasSizeGreaterThanOrEqualTo(420);
        assertThat(distinct("customerId")).hasSizeGreaterThanOrEqualTo(85);
        assertThat(distinct("product")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(valid.stream().map(SampleRecord::channel).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Channel.OTHER)));
        assertThat(valid.stream().map(SampleRecord::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(EventType.OTHER)));
        assertThat(valid.stream().map(SamplesTest::day).distinct())
                .hasSizeGreaterThanOrEqualTo(44)
                .contains(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-15"));
    }

    @Test
    void shouldBeLateOnlyWhereItIsMeant() {
        List<Integer> late = new ArrayList<>();
        Map<String, Instant> newestOfKey = new HashMap<>();
        Instant newest = Instant.MIN;
        for (int line = 1; line <= records.size(); line++) {
            SampleRecord event = records.get(line - 1);
            if (!event.isValid()) {
                continue;
            }
            if (event.occurredAt().isBefore(mark(newest))) {
                late.add(line);
                assertThat(event.occurredAt()).isBefore(mark(newestOfKey.getOrDefault(event.key(), Instant.MIN)));
                continue;
            }
            newest = latest(newest, event.occurredAt());
            newestOfKey.merge(event.key(), event.occurredAt(), SamplesTest::latest);
        }
        assertThat(late).hasSizeGreaterThanOrEqualTo(4).isEqualTo(deadLetterLines("LATE"));
    }

    @Test
    void shouldHoldEventsOutOfOrder() {
        int outOfOrder = 0;
        Set<String> seen = new HashSet<>();
        Instant newest = Instant.MIN;
        for (SampleRecord event : valid) {
            boolean behind =
                    event.occurredAt().isBefore(newest) && !event.occurredAt().isBefore(mark(newest));
            if (seen.add(event.eventId()) && behind) {
                outOfOrder++;
            }
            newest = latest(newest, event.occurredAt());
        }
        assertThat(outOfOrder).isGreaterThanOrEqualTo(10);
    }

    @Test
    void shouldRepeatDuplicatesUnchanged() {
        Map<String, JsonNode> first = new HashMap<>();
        int duplicates = 0;
        for (SampleRecord event : valid) {
            JsonNode before = first.putIfAbsent(event.eventId(), event.json());
            if (before != null) {
                duplicates++;
                assertThat(event.json()).isEqualTo(before);
            }
        }
        assertThat(duplicates).isGreaterThanOrEqualTo(6).isEqualTo(counted("duplicates"));
    }

    @Test
    void shouldHoldRecordsThatCannotGoOn() {
        List<SampleRecord> raw = records.stream().filter(SampleRecord::isRaw).toList();
        assertThat(raw)
                .allSatisfy(record -> assertThat(Base64.getDecoder().decode(record.text("_raw")))
                        .isNotEmpty());
        assertThat(linesOf(raw)).isEqualTo(deadLetterLines("UNDECODABLE")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(linesOf(records.stream().filter(r -> !r.isRaw() && !r.hasIds())))
                .isEqualTo(deadLetterLines("INVALID"))
                .isNotEmpty();
        assertThat(linesOf(records.stream().filter(SampleRecord::isOversized)))
                .isEqualTo(deadLetterLines("OVERSIZED"))
                .isNotEmpty();
    }

    @Test
    void shouldHoldWronglyKeyedEventsAndSomeWithoutCustomer() {
        assertThat(valid.stream().filter(SampleRecord::isWronglyKeyed))
                .hasSizeGreaterThanOrEqualTo(8)
                .hasSize(counted("wronglyKeyed"))
                .allSatisfy(event -> assertThat(event.text("_key")).isNotEqualTo(event.key()));
        assertThat(valid.stream().filter(event -> !event.hasCustomer()))
                .hasSizeGreaterThanOrEqualTo(5)
                .hasSize(counted("withoutCustomer"));
    }

    @Test
    void shouldLabelEveryValidEventOnce() {
        List<JsonNode> labels = SampleFiles.labels();
        assertThat(labels.stream().map(label -> label.path("eventId").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(distinct("eventId"));
        assertThat(labels.stream()
                        .map(label -> label.path("sentiment").asText())
                        .distinct())
                .containsExactlyInAnyOrder(names(SentimentLabel.values()));
    }

    @Test
    void shouldShowEveryScenarioAtLeastThreeTimes() {
        Map<Scenario, Long> shown = SampleFiles.labels().stream()
                .flatMap(label -> elements(label.path("scenarios")))
                .map(scenario -> Scenario.valueOf(scenario.asText()))
                .collect(groupingBy(scenario -> scenario, counting()));
        assertThat(shown).containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Scenario.UNKNOWN)));
        assertThat(shown).allSatisfy((scenario, times) -> assertThat(times).isGreaterThanOrEqualTo(3));
    }

    @Test
    void shouldBalanceTheManifest() {
        int dead = elements(manifest.path("records").path("deadLetters"))
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(records).hasSize(counted("input")).hasSize(counted("tagged") + counted("duplicates") + dead);
    }

    @Test
    void shouldPromiseEscalationsAndRepeatComplainers() {
        JsonNode escalations = manifest.path("escalations");
        assertThat(escalations.path("legal")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(escalations.path("abuse")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(escalations.path("manager-request")).hasSizeGreaterThanOrEqualTo(8);
        JsonNode complainers = manifest.path("repeatComplainers");
        assertThat(complainers.path("raised")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(complainers.path("notRaised")).hasSizeGreaterThanOrEqualTo(6);
    }

    private Set<String> distinct(String field) {
        Set<String> found = new HashSet<>();
        valid.stream().filter(event -> event.json().hasNonNull(field)).forEach(event -> found.add(event.text(field)));
        return found;
    }

    private int counted(String what) {
        return manifest.path("records").path(what).asInt();
    }

    private List<Integer> deadLetterLines(String reason) {
        return elements(manifest.path("deadLetterLines").path(reason))
                .map(JsonNode::asInt)
                .toList();
    }

    private List<Integer> linesOf(List<SampleRecord> some) {
        return linesOf(some.stream());
    }

    private List<Integer> linesOf(Stream<SampleRecord> some) {
        return some.map(record -> records.indexOf(record) + 1).toList();
    }

    private static Instant mark(Instant newest) {
        return newest.equals(Instant.MIN) ? newest : newest.minus(GRACE);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(SampleRecord event) {
        return event.occurredAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String[] names(SentimentLabel[] labels) {
        return Stream.of(labels).map(SentimentLabel::name).toArray(String[]::new);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
