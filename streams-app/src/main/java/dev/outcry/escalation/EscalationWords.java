package dev.outcry.escalation;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.privacy.MaskedText;
import dev.outcry.privacy.Masker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words on an escalation: the customer's, with personal data masked, and the playbook's. */
public final class EscalationWords {

    private final Playbooks playbooks;
    private final PlaybookWriter writer;
    private final Masker masker;

    public EscalationWords(Playbooks playbooks, PlaybookSettings settings, Masker masker) {
        this.playbooks = playbooks;
        this.writer = new PlaybookWriter(settings, masker);
        this.masker = masker;
    }

    /**
     * Sets subject, excerpt, evidence and playbook: those of a message, for the scenario that caused the escalation.
     * The playbook's reply is filled in; it promises an answer by the escalation's due time, where there is one.
     */
    public Escalation.Builder write(
            Escalation.Builder escalation,
            TicketEvent event,
            TaggedTicket ticket,
            ScenarioTag tag,
            @Nullable Instant dueAt) {
        MaskedText subject = masker.read(event.getSubject() == null ? "" : event.getSubject());
        MaskedText body = masker.read(event.getBody() == null ? "" : event.getBody());
        return escalation
                .setSubject(event.getSubject() == null ? null : subject.text())
                .setExcerpt(Excerpt.of(subject, body, tag.getEvidence()))
                .setEvidence(masked(tag.getEvidence(), subject, body))
                .setPlaybook(playbooks
                        .of(tag.getScenario())
                        .map(playbook -> writer.write(playbook, ticket, dueAt))
                        .orElse(null));
    }

    /** Evidence whose words are masked; its places still point into the text as it came. */
    private static List<Evidence> masked(List<Evidence> evidence, MaskedText subject, MaskedText body) {
        return evidence.stream()
                .map(seen -> new Evidence(
                        seen.getRule(), seen.getField(), seen.getStart(), seen.getEnd(), words(seen, subject, body)))
                .toList();
    }

    private static String words(Evidence seen, MaskedText subject, MaskedText body) {
        if (seen.getField() == EvidenceField.SUBJECT || seen.getField() == EvidenceField.BODY) {
            MaskedText text = seen.getField() == EvidenceField.SUBJECT ? subject : body;
            return text.slice(seen.getStart(), seen.getEnd());
        }
        return seen.getText();
    }
}
