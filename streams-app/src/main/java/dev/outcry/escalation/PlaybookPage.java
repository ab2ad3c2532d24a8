package dev.outcry.escalation;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookVariant;
import dev.outcry.tagging.Catalogue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Playbooks for people to read. */
public final class PlaybookPage {

    private PlaybookPage() {}

    /** The table of docs/playbooks.md: a row a scenario of the catalogue, in its order. */
    public static String table(Playbooks playbooks) {
        StringBuilder table = new StringBuilder(
                "| ch | scenario | applies when | owner | first step | promise | within |\n|---|---|---|---|---|---|---|\n");
        for (Catalogue.Entry entry : Catalogue.entries()) {
            Playbook playbook = playbooks
                    .of(entry.scenario())
                    .orElseThrow(() -> new IllegalArgumentException("no playbook for " + entry.scenario()));
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | [`%s`](../streams-app/src/main/resources/playbooks/%s.yaml) | %s | %s | %s | %s | %s |\n",
                    entry.chapter(),
                    entry.scenario(),
                    entry.scenario(),
                    entry.title(),
                    playbook.getOwner(),
                    playbook.getSteps().get(0),
                    playbook.getPromise(),
                    within(playbook.getPromiseWithinMillis())));
        }
        return table.toString();
    }

    /** One playbook as plain text. */
    public static String text(Playbook playbook) {
        StringBuilder text = new StringBuilder();
        text.append(playbook.getScenario()).append(": ");
        text.append(Catalogue.of(playbook.getScenario()).title()).append('\n');
        text.append("Owner: ").append(playbook.getOwner()).append('\n');
        text.append("Tone: ").append(playbook.getTone()).append('\n');
        if (playbook.getHold()) {
            text.append("Hold: the desk does not answer on the substance.\n");
        }
        list(text, "What to do", playbook.getSteps());
        list(text, "What not to do", playbook.getAvoid());
        list(text, "Never say", playbook.getNeverSay());
        list(text, "Then", playbook.getNext());
        text.append("\nPromise: ").append(playbook.getPromise());
        text.append(", within ").append(within(playbook.getPromiseWithinMillis()));
        text.append("\n\nReply (").append(title(playbook.getVariant())).append("):\n");
        return text.append(playbook.getReply()).append('\n').toString();
    }

    private static void list(StringBuilder text, String title, Iterable<String> entries) {
        text.append('\n').append(title).append(":\n");
        entries.forEach(entry -> text.append("  - ").append(entry).append('\n'));
    }

    private static String title(PlaybookVariant variant) {
        return variant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String within(@Nullable Long millis) {
        if (millis == null) {
            return "";
        }
        Duration within = Duration.ofMillis(millis);
        if (within.toHours() >= 24 && within.toHours() % 24 == 0) {
            return within.toDays() == 1 ? "1 day" : within.toDays() + " days";
        }
        boolean hours = within.toMinutes() % 60 == 0;
        return hours ? within.toHours() + " h" : within.toMinutes() + " min";
    }
}
