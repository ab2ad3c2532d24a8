package dev.outcry.topology.proof;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.history.HistoryBench;
import dev.outcry.topology.intake.IntakeBench;
import dev.outcry.topology.proof.Step.Deleted;
import dev.outcry.topology.proof.Step.Erased;
import dev.outcry.topology.proof.Step.HoursPassed;
import dev.outcry.topology.proof.Step.Migrated;
import dev.outcry.topology.proof.Step.Published;
import dev.outcry.topology.proof.Step.Restarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A story told by the pipeline's own stages: intake, then history; tagging gives what the story says. */
final class StoryRun {

    /** No event may be from before the year 2000. */
    static final long BEGINNING = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private static final long HOUR = 3_600_000;

    private final IntakeBench intake = new IntakeBench();
    private final HistoryBench history = new HistoryBench();
    private long wallClock;

    void begin(Story story) {
        wallClock = BEGINNING;
        intake.begin(story.intake());
        history.begin(story.history());
    }

    Told take(Step step) {
        if (step instanceof Published published) {
            return publish(published);
        }
        if (step instanceof Deleted || step instanceof Erased) {
            return new Told(forget(step), new TreeMap<>());
        }
        if (step instanceof HoursPassed passed) {
            wallClock += passed.hours() * HOUR;
        } else if (step instanceof Restarted) {
            intake.restart();
            history.restart();
        } else if (step instanceof Migrated) {
            intake.migrate();
            history.migrate();
        }
        return new Told(List.of(), new TreeMap<>());
    }

    private List<Object> forget(Step step) {
        Erasure erasure = step instanceof Deleted deleted
                ? erasure(deleted.customer(), deleted.eventId(), deleted.source())
                : erasure(((Erased) step).customer(), null, null);
        intake.erase(erasure, step instanceof Deleted deleted ? BEGINNING + deleted.arrives() : 0);
        List<Object> told = new ArrayList<>();
        history.erase(erasure).forEach(record -> told.add(record.value()));
        return told;
    }

    private static Erasure erasure(String customer, @Nullable String eventId, @Nullable String source) {
        return new Erasure(customer, eventId, source, null, "", null, null);
    }

    private Told publish(Published published) {
        List<Object> own = new ArrayList<>();
        SortedMap<String, List<Object>> others = new TreeMap<>();
        intake.publish(event(published), published.customer(), BEGINNING + published.arrives())
                .map(arrival -> new Tagged(arrival.event(), ticket(published, arrival.occurredAt())))
                .ifPresent(tagged ->
                        sort(history.process(published.customer(), tagged, wallClock), published, own, others));
        return new Told(own, others);
    }

    private static void sort(
            List<Record<? extends String, ? extends Object>> forwarded,
            Published published,
            List<Object> own,
            SortedMap<String, List<Object>> others) {
        for (Record<? extends String, ? extends Object> record : forwarded) {
            Object value = record.value() instanceof Tagged tagged ? tagged.ticket() : record.value();
            if (record.key().equals(published.customer())) {
                own.add(value);
            } else {
                others.computeIfAbsent(record.key(), customer -> new ArrayList<>())
                        .add(value);
            }
        }
    }

    private static TicketEvent event(Published published) {
        return TicketEvent.newBuilder()
                .setEventId(published.eventId())
                .setSource(published.source())
                .setTicketId(published.ticket())
                .setCustomerId(published.customer())
                .setType(EventType.MESSAGE)
                .setAuthor(author(published))
                .setOccurredAt(Instant.ofEpochMilli(BEGINNING + published.at()))
                .setChannel(Channel.EMAIL)
                .setProduct(published.product())
                .setBody("words")
                .setAttributes(Map.of())
                .build();
    }

    /** What tagging would make of an event. */
    static TaggedTicket ticket(Published published, Instant occurredAt) {
        return TaggedTicket.newBuilder()
                .setEventId(published.eventId())
                .setSource(published.source())
                .setTicketId(published.ticket())
                .setCustomerId(published.customer())
                .setType(EventType.MESSAGE)
                .setAuthor(author(published))
                .setOccurredAt(occurredAt)
                .setChannel(Channel.EMAIL)
                .setProduct(published.product())
                .setScenarios(published.scenarios().stream()
                        .map(scenario -> new ScenarioTag(
                                scenario, 0.9, List.of(new Evidence("r", EvidenceField.BODY, 0, 5, "words"))))
                        .toList())
                .setSentiment(new Sentiment(published.sentiment(), label(published.sentiment())))
                .setHistory(new HistorySnapshot(List.of(), ComplaintLevel.NONE))
                .setRulesVersion("r1")
                .setTaggedAt(occurredAt)
                .build();
    }

    private static Author author(Published published) {
        return published.fromCustomer() ? Author.CUSTOMER : Author.AGENT;
    }

    private static SentimentLabel label(double sentiment) {
        if (sentiment < -0.2) {
            return SentimentLabel.NEGATIVE;
        }
        return sentiment > 0.2 ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
    }
}
