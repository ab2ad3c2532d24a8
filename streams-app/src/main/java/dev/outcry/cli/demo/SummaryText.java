package dev.outcry.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the summary for people. */
public final class SummaryText {

    private static final int MOST_TICKETS = 60;
    private static final int LONGEST_EVIDENCE = 60;

    private final PrintStream out;

    public SummaryText(PrintStream out) {
        this.out = out;
    }

    /** Prints what {@link Summary#json} gathered. */
    public void print(JsonNode summary) {
        counts("Records per topic", summary.path("records"));
        counts("Tickets per scenario", summary.path("ticketsPerScenario"));
        summary.path("escalations").properties().forEach(queue -> escalations(queue.getKey(), queue.getValue()));
        title("Repeat complainers");
        summary.path("repeatComplainers").properties().forEach(policy -> {
            var customers = new ArrayList<String>();
            policy.getValue().forEach(customer -> customers.add(customer.asText()));
            out.printf(
                    Locale.ROOT, "  %-28s %6d  %s%n", policy.getKey(), customers.size(), String.join(" ", customers));
        });
        crises(summary.path("crises"));
        counts("Dead letters by reason", summary.path("deadLetters"));
        balance(summary.path("balance"));
        out.printf(Locale.ROOT, "Took %.1f s.%n", summary.path("seconds").asDouble());
    }

    private void balance(JsonNode balance) {
        title("Balance");
        out.printf(
                Locale.ROOT,
                "  %d events in %s %d tagged + %d dead-lettered + %d duplicates%s%n%n",
                balance.path("received").asLong(),
                balance.path("balanced").asBoolean() ? "=" : "≠",
                balance.path("tagged").asLong(),
                balance.path("deadLettered").asLong(),
                balance.path("duplicates").asLong(),
                balance.path("balanced").asBoolean() ? ": nothing is lost" : "");
    }

    private void title(String title) {
        out.println();
        out.println(title);
    }

    private void counts(String title, JsonNode counts) {
        title(title);
        counts.properties()
                .forEach(entry -> out.printf(
                        Locale.ROOT,
                        "  %-28s %6d%n",
                        entry.getKey(),
                        entry.getValue().asLong()));
    }

    private void escalations(String queue, JsonNode matters) {
        title("Escalations: " + queue + " (" + matters.size() + "), by ticket, gravity, messages and evidence");
        for (int i = 0; i < Math.min(MOST_TICKETS, matters.size()); i++) {
            JsonNode matter = matters.get(i);
            out.printf(
                    Locale.ROOT,
                    "  %-14s %-10s %d×  %s%n",
                    matter.path("ticket").asText(),
                    matter.path("severity").asText(),
                    matter.path("occurrences").asInt(),
                    evidence(matter));
        }
    }

    private void crises(JsonNode crises) {
        title("Crises");
        crises.forEach(crisis -> out.printf(
                Locale.ROOT,
                "  %-28s %6d  customers, %s%s, %s%n",
                crisis.path("scenario").asText(),
                crisis.path("customers").asLong(),
                crisis.path("product").isNull()
                        ? ""
                        : Highlighter.oneLine(crisis.path("product").asText()) + ", ",
                "from " + crisis.path("openedAt").asText(),
                crisis.path("endedAt").isNull()
                        ? "still open"
                        : "to " + crisis.path("endedAt").asText()));
    }

    /** Each word once: what lies within longer evidence says nothing more. */
    private static String evidence(JsonNode matter) {
        var words = new ArrayList<String>();
        matter.path("evidence").forEach(word -> words.add(shortened(word.asText())));
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> isWithin(word, other)))
                .map(word -> "«" + word + "»")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isWithin(String word, String other) {
        return other.length() > word.length() && other.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static String shortened(String evidence) {
        String text = Highlighter.oneLine(evidence);
        return text.length() <= LONGEST_EVIDENCE ? text : text.substring(0, LONGEST_EVIDENCE) + "…";
    }
}
