package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;

/**
 * What comes out of the pipeline for the samples, as lines that read well side by side.
 *
 * @param records records and dead letters by topic and reason
 * @param escalations one line a matter: queue, ticket, customer, scenario, occurrences
 * @param repeatComplainers one line for each customer who crosses a policy
 * @param crises one line a crisis, with how often it was opened and ended
 * @param tickets how many tickets show each scenario, but for FREQUENT_COMPLAINER, which the history adds to
 */
public record SampleOutcome(
        SortedMap<String, Long> records,
        List<String> escalations,
        List<String> repeatComplainers,
        List<String> crises,
        SortedMap<String, Integer> tickets) {

    private static final String FROM_HISTORY = "FREQUENT_COMPLAINER";

    /** What the samples' manifest promises. */
    public static SampleOutcome promised() {
        JsonNode manifest = SampleFiles.manifest();
        SortedMap<String, Long> records = new TreeMap<>();
        records.put("ticket-events", manifest.at("/records/input").asLong());
        records.put("tagged-tickets", manifest.at("/records/tagged").asLong());
        addDeadLetters(records, manifest.at("/records/deadLetters"));
        List<String> repeat = new ArrayList<>();
        manifest.at("/repeatComplainers/raised")
                .forEach(raised -> repeat.add(raised.path("policy").asText() + " "
                        + raised.path("customer").asText()));
        SortedMap<String, Integer> tickets = new TreeMap<>();
        manifest.path("scenarios")
                .properties()
                .forEach(scenario ->
                        tickets.put(scenario.getKey(), scenario.getValue().size()));
        tickets.remove(FROM_HISTORY);
        return new SampleOutcome(
                records,
                matters(manifest.path("escalations")),
                sorted(repeat),
                crises(manifest.at("/crises/told"), crisis -> "opened 1 ended 1"),
                tickets);
    }

    /** What the summary of a run says. */
    public static SampleOutcome of(JsonNode summary) {
        SortedMap<String, Long> records = new TreeMap<>();
        for (String topic : List.of("ticket-events", "tagged-tickets")) {
            records.put(topic, summary.path("records").path(topic).asLong());
        }
        addDeadLetters(records, summary.path("deadLetters"));
        List<String> repeat = new ArrayList<>();
        summary.path("repeatComplainers")
                .properties()
                .forEach(policy ->
                        policy.getValue().forEach(customer -> repeat.add(policy.getKey() + " " + customer.asText())));
        SortedMap<String, Integer> tickets = new TreeMap<>();
        summary.path("ticketsPerScenario")
                .properties()
                .forEach(scenario ->
                        tickets.put(scenario.getKey(), scenario.getValue().asInt()));
        tickets.remove(FROM_HISTORY);
        return new SampleOutcome(
                records,
                matters(summary.path("escalations")),
                sorted(repeat),
                crises(
                        summary.path("crises"),
                        crisis -> "opened " + crisis.path("opened").asInt() + " ended "
                                + crisis.path("ended").asInt()),
                tickets);
    }

    /** Fails where a run's summary differs from the manifest, or where an occurrence was published twice. */
    public static void assertAsPromised(JsonNode summary) {
        SampleOutcome actual = of(summary);
        SampleOutcome promised = promised();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(actual.records()).as("records").isEqualTo(promised.records());
            softly.assertThat(actual.escalations())
                    .as("escalations")
                    .containsExactlyInAnyOrderElementsOf(promised.escalations());
            softly.assertThat(actual.repeatComplainers())
                    .as("repeat complainers")
                    .containsExactlyInAnyOrderElementsOf(promised.repeatComplainers());
            softly.assertThat(actual.crises()).as("crises").isEqualTo(promised.crises());
            softly.assertThat(actual.tickets()).as("tickets per scenario").isEqualTo(promised.tickets());
        });
        assertEveryOccurrenceOnce(summary);
    }

    private static void assertEveryOccurrenceOnce(JsonNode summary) {
        for (Map.Entry<String, JsonNode> queue : summary.path("escalations").properties()) {
            int occurrences = 0;
            for (JsonNode matter : queue.getValue()) {
                occurrences += matter.path("occurrences").asInt();
            }
            assertThat(summary.path("records")
                            .path("escalations." + queue.getKey())
                            .asInt())
                    .as("records of escalations.%s", queue.getKey())
                    .isEqualTo(occurrences);
        }
    }

    private static void addDeadLetters(SortedMap<String, Long> records, JsonNode reasons) {
        reasons.properties()
                .forEach(reason -> records.put(
                        "dead-letters " + reason.getKey(), reason.getValue().asLong()));
    }

    private static List<String> matters(JsonNode queues) {
        List<String> matters = new ArrayList<>();
        queues.properties()
                .forEach(queue -> queue.getValue()
                        .forEach(matter -> matters.add(String.join(
                                " ",
                                queue.getKey(),
                                matter.path("ticket").asText(),
                                matter.path("customer").asText(),
                                matter.path("scenario").asText(),
                                matter.path("occurrences").asText()))));
        return sorted(matters);
    }

    private static List<String> crises(JsonNode crises, Function<JsonNode, String> times) {
        List<String> lines = new ArrayList<>();
        crises.forEach(crisis -> lines.add(String.join(
                " ",
                crisis.path("scenario").asText(),
                crisis.path("product").asText(),
                crisis.path("openedAt").asText(),
                crisis.path("endedAt").asText(),
                crisis.path("customers").asText(),
                times.apply(crisis))));
        return sorted(lines);
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
