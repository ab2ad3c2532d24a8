package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final List<SampleRecord> records = SampleFiles.conversations();
    private final JsonNode manifest = SampleFiles.manifest();

    @Test
    void shouldListTheTicketsOfEveryScenarioAsTagged() {
        Map<String, String> tickets = ticketsOfTaggedEvents();
        Map<String, Set<String>> tagged = new TreeMap<>();
        for (JsonNode line : SampleFiles.tags()) {
            String ticket = tickets.get(line.path("eventId").asText());
            if (ticket != null) {
                line.path("scenarios")
                        .forEach(scenario -> tagged.computeIfAbsent(scenario.asText(), name -> new TreeSet<>())
                                .add(ticket));
            }
        }

        Map<String, Set<String>> promised = new TreeMap<>();
        manifest.path("scenarios").properties().forEach(entry -> promised.put(entry.getKey(), texts(entry.getValue())));
        assertThat(promised).isEqualTo(tagged);
    }

    @Test
    void shouldCountTaggedEventsAndCustomers() {
        assertThat(ticketsOfTaggedEvents())
                .hasSize(manifest.path("records").path("tagged").asInt());
        assertThat(records.stream()
                        .filter(event -> event.isValid() && event.hasCustomer())
                        .map(SampleRecord::key)
                        .distinct())
                .hasSize(manifest.path("records").path("customers").asInt());
    }

    @Test
    void shouldEscalateOnlyWhatIsTagged() {
        Set<String> promised = new HashSet<>();
        manifest.path("escalations")
                .forEach(queue -> queue.forEach(matter -> {
                    assertThat(texts(manifest.path("scenarios")
                                    .path(matter.path("scenario").asText())))
                            .contains(matter.path("ticket").asText());
                    promised.add(matter.path("ticket").asText());
                }));

        for (String scenario : List.of("LEGAL", "ABUSE", "BIGOTRY", "MANAGER_REQUEST")) {
            assertThat(promised).containsAll(texts(manifest.path("scenarios").path(scenario)));
        }
    }

    private Map<String, String> ticketsOfTaggedEvents() {
        Set<Integer> late = new HashSet<>();
        manifest.path("deadLetterLines").path("LATE").forEach(line -> late.add(line.asInt()));
        Map<String, String> tickets = new HashMap<>();
        for (int line = 1; line <= records.size(); line++) {
            SampleRecord event = records.get(line - 1);
            if (event.isValid() && !late.contains(line)) {
                tickets.put(event.eventId(), event.text("ticketId"));
            }
        }
        return tickets;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> found = new TreeSet<>();
        array.forEach(element -> found.add(element.asText()));
        return found;
    }
}
