package dev.outcry.topology.proof;

import dev.outcry.avro.Author;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.WindowCount;
import dev.outcry.history.ComplaintRule;
import dev.outcry.history.PolicyScope;
import dev.outcry.history.RepeatPolicy;
import dev.outcry.identity.DerivedId;
import dev.outcry.topology.proof.Step.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policies over one customer by brute force: keeps all, walks every millisecond, counts each window anew. */
final class CustomerOracle {

    private record Heard(long at, long order, Published event) {}

    private record Raised(RepeatPolicy policy, String id) {}

    private final String customer;
    private final Story story;
    private final List<Heard> complaints = new ArrayList<>();
    private final Map<String, Raised> raised = new LinkedHashMap<>();
    /** Up to which millisecond each raised alert has been looked at. */
    private final Map<String, Long> checked = new LinkedHashMap<>();

    private long heard;

    CustomerOracle(String customer, Story story) {
        this.customer = customer;
        this.story = story;
    }

    /** What an event leads to, the ticket last. */
    List<Object> hears(Published event, TaggedTicket ticket, long at, long latest) {
        boolean complaint = ticket.getAuthor() == Author.CUSTOMER && isComplaint(event);
        List<Object> told = new ArrayList<>(reaches(complaint ? Math.max(latest, at - 1) : Math.max(latest, at)));
        if (complaint) {
            told.addAll(complain(new Heard(at, heard++, event), latest));
            told.addAll(reaches(Math.max(latest, at)));
        }
        told.add(withHistory(ticket, at, complaint));
        return told;
    }

    /** Clears what has drained by a time. */
    List<Object> reaches(long latest) {
        List<RepeatComplainer> told = new ArrayList<>();
        for (Raised alert : List.copyOf(raised.values())) {
            String name = alert.policy().name();
            for (long now = checked.getOrDefault(name, 0L) + 1; now <= latest && raised.containsKey(name); now++) {
                checked.put(name, now);
                if (window(alert.policy(), now).size() < alert.policy().clearBelow()) {
                    raised.remove(name);
                    told.add(record(RepeatChange.CLEARED, alert, now));
                }
            }
        }
        told.sort(Comparator.comparing(RepeatComplainer::getWindowEnd).thenComparing(RepeatComplainer::getPolicy));
        return List.copyOf(told);
    }

    /** Lets an event never have been, and ends what the rest is not enough for now. */
    List<Object> deletes(String source, String eventId, long latest) {
        boolean known = complaints.removeIf(one ->
                one.event().source().equals(source) && one.event().eventId().equals(eventId));
        return known ? ends(latest, false) : List.of();
    }

    /** Ends whatever is raised, of a customer of whom nothing is known. */
    List<Object> isErased(long latest) {
        complaints.clear();
        return ends(latest, true);
    }

    private List<Object> ends(long latest, boolean all) {
        List<RepeatComplainer> told = new ArrayList<>();
        for (Raised alert : List.copyOf(raised.values())) {
            if (all || window(alert.policy(), latest).size() < alert.policy().clearBelow()) {
                raised.remove(alert.policy().name());
                told.add(record(RepeatChange.CLEARED, alert, latest));
            }
        }
        told.sort(Comparator.comparing(RepeatComplainer::getPolicy));
        return List.copyOf(told);
    }

    private List<Object> complain(Heard added, long latest) {
        complaints.add(added);
        complaints.sort(Comparator.comparingLong(Heard::at).thenComparingLong(Heard::order));
        if (complaints.size() > story.maxComplaints()) {
            complaints.remove(0);
        }
        List<Object> told = new ArrayList<>();
        for (RepeatPolicy policy : story.policies()) {
            boolean watched = !raised.containsKey(policy.name()) && isCounted(policy.scope(), added.event());
            Long end = watched ? crossing(policy, added, latest) : null;
            if (end != null) {
                Raised alert = new Raised(policy, id(policy, added.event()));
                raised.put(policy.name(), alert);
                checked.put(policy.name(), end);
                told.add(record(RepeatChange.RAISED, alert, end));
            }
        }
        return told;
    }

    /** The end of the latest window that a complaint brings over the threshold. */
    private @Nullable Long crossing(RepeatPolicy policy, Heard added, long latest) {
        for (long end = added.at() + policy.window().toMillis(); end >= added.at(); end--) {
            if (endsWithAComplaint(policy, end)) {
                List<Heard> with = window(policy, end);
                List<Heard> without = with.stream()
                        .filter(one -> one.order() != added.order())
                        .toList();
                if (meets(policy, with) && (end >= latest || !meets(policy, without))) {
                    return end;
                }
            }
        }
        return null;
    }

    private boolean endsWithAComplaint(RepeatPolicy policy, long end) {
        return window(policy, end).stream().anyMatch(one -> one.at() == end);
    }

    private List<Heard> window(RepeatPolicy policy, long end) {
        return complaints.stream()
                .filter(one -> one.at() >= end - policy.window().toMillis() && one.at() <= end)
                .filter(one -> isCounted(policy.scope(), one.event()))
                .toList();
    }

    private static boolean isCounted(PolicyScope scope, Published event) {
        boolean rightProduct = scope.products().isEmpty()
                || (event.product() != null && scope.products().contains(event.product()));
        boolean rightSource = scope.sources().isEmpty() || scope.sources().contains(event.source());
        boolean rightScenario =
                scope.scenarios().isEmpty() || event.scenarios().stream().anyMatch(scope.scenarios()::contains);
        boolean badEnough = scope.minNegativity() == 0 || event.sentiment() <= -scope.minNegativity();
        return rightProduct && rightSource && rightScenario && badEnough;
    }

    private static boolean meets(RepeatPolicy policy, List<Heard> window) {
        return window.size() >= policy.complaints() && tickets(window).size() >= policy.tickets();
    }

    private static List<String> tickets(List<Heard> window) {
        return window.stream().map(one -> one.event().ticket()).distinct().toList();
    }

    private static boolean isComplaint(Published event) {
        return event.sentiment() < -0.2
                || event.scenarios().stream().anyMatch(ComplaintRule.defaults().scenarios()::contains);
    }

    private String id(RepeatPolicy policy, Published event) {
        return DerivedId.of(customer, policy.name(), DerivedId.of(event.source(), event.eventId()));
    }

    private TaggedTicket withHistory(TaggedTicket ticket, long at, boolean complaint) {
        List<WindowCount> counts = story.policies().stream()
                .map(policy -> new WindowCount(
                        policy.name(),
                        policy.window().toMillis(),
                        window(policy, at).size(),
                        tickets(window(policy, at)).size(),
                        raised.containsKey(policy.name())))
                .toList();
        ComplaintLevel level = ComplaintLevel.NONE;
        for (Raised alert : raised.values()) {
            level = alert.policy().level().compareTo(level) > 0 ? alert.policy().level() : level;
        }
        TaggedTicket.Builder richer = TaggedTicket.newBuilder(ticket).setHistory(new HistorySnapshot(counts, level));
        if (complaint && !raised.isEmpty()) {
            richer.setScenarios(withFrequentComplainer(ticket.getScenarios()));
        }
        return richer.build();
    }

    private List<ScenarioTag> withFrequentComplainer(List<ScenarioTag> scenarios) {
        if (scenarios.stream().anyMatch(tag -> tag.getScenario() == Scenario.FREQUENT_COMPLAINER)) {
            return scenarios;
        }
        List<Evidence> evidence = story.policies().stream()
                .filter(policy -> raised.containsKey(policy.name()))
                .map(policy -> new Evidence("history." + policy.name(), EvidenceField.HISTORY, 0, 0, ""))
                .toList();
        List<ScenarioTag> all = new ArrayList<>(scenarios);
        all.add(new ScenarioTag(Scenario.FREQUENT_COMPLAINER, 1.0, evidence));
        all.sort(Comparator.comparing(ScenarioTag::getScenario));
        return all;
    }

    private RepeatComplainer record(RepeatChange change, Raised alert, long end) {
        List<Heard> window = window(alert.policy(), end);
        double sum = 0;
        Map<String, Integer> scenarios = new TreeMap<>();
        for (Heard one : window) {
            sum += one.event().sentiment();
            one.event().scenarios().forEach(scenario -> scenarios.merge(scenario.name(), 1, Integer::sum));
        }
        return RepeatComplainer.newBuilder()
                .setAlertId(alert.id())
                .setCustomerId(customer)
                .setPolicy(alert.policy().name())
                .setLevel(alert.policy().level())
                .setChange(change)
                .setWindowStart(instant(end - alert.policy().window().toMillis()))
                .setWindowEnd(instant(end))
                .setComplaints(window.size())
                .setTickets(tickets(window).size())
                .setTicketIds(tickets(window))
                .setScenarios(scenarios)
                .setMeanSentiment(window.isEmpty() ? 0.0 : sum / window.size())
                .setFirstComplaintAt(
                        window.isEmpty() ? null : instant(window.get(0).at()))
                .setLastComplaintAt(
                        window.isEmpty()
                                ? null
                                : instant(window.get(window.size() - 1).at()))
                .build();
    }

    private static Instant instant(long at) {
        return Instant.ofEpochMilli(StoryRun.BEGINNING + at);
    }
}
