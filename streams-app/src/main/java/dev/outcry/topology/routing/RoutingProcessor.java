package dev.outcry.topology.routing;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.OpenMatter;
import dev.outcry.escalation.BoundaryRule;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.Matters;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.escalation.Trigger;
import dev.outcry.escalation.TriggerRule;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Looks up the matter of each trigger, forwards its escalation, and forgets what has been quiet for long enough. */
final class RoutingProcessor extends ContextualProcessor<String, Tagged, String, Escalation> {

    private final RoutingSettings settings;
    private final Matters matters;
    private OpenMatters openMatters;
    private Crossings crossings;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    RoutingProcessor(RoutingSettings settings, EscalationWords words) {
        this.settings = settings;
        this.matters = new Matters(settings, words);
    }

    @Override
    public void init(ProcessorContext<String, Escalation> context) {
        super.init(context);
        openMatters = OpenMatters.in(context, matters);
        crossings = Crossings.in(context, new BoundaryRule(settings));
        mark = new EventTimeMark(context.getStateStore(RoutingStage.MARK));
    }

    @Override
    public void process(Record<String, Tagged> event) {
        TaggedTicket ticket = event.value().ticket();
        long at = ticket.getOccurredAt().toEpochMilli();
        boolean persists = TriggerRule.crossesBoundary(ticket) && crossings.addAndAsk(event.key(), at);
        List<Trigger> triggers = triggers(ticket, persists);
        for (Trigger trigger : triggers) {
            context().forward(event.withValue(escalate(event.key(), event.value(), trigger, triggers)));
        }
        mark.advanceTo(at, context().currentSystemTimeMs());
        openMatters.expire(mark.settledMillis(), settings.deadlinesPerEvent());
        crossings.expire(mark.settledMillis(), settings.deadlinesPerEvent());
    }

    private List<Trigger> triggers(TaggedTicket ticket, boolean persists) {
        List<Trigger> triggers = TriggerRule.of(ticket, persists);
        return settings.heatingEscalates() ? TriggerRule.withHeating(ticket, triggers) : triggers;
    }

    private Escalation escalate(String customer, Tagged tagged, Trigger trigger, List<Trigger> all) {
        String key = Matters.keyOf(trigger.kind(), customer, tagged.ticket());
        OpenMatter matter = matters.next(trigger, customer, tagged.ticket(), openMatters.of(key));
        openMatters.keep(key, matter);
        return matters.escalation(matter, trigger, tagged.event(), tagged.ticket(), all);
    }
}
