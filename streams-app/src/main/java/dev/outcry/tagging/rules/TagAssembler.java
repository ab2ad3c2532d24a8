package dev.outcry.tagging.rules;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Catalogue;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.language.LanguageIdentifier;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the rules that matched, the event and the language to scenarios with confidence and evidence. */
final class TagAssembler {

    /** What customers ask for or tell without complaining. */
    private static final Set<Scenario> REQUESTS = EnumSet.of(
            Scenario.FEATURE_REQUEST,
            Scenario.FAVOR_REQUEST,
            Scenario.DOCS_POINTER,
            Scenario.COMPARISON,
            Scenario.AVAILABILITY_QUESTION,
            Scenario.WRONG_RECIPIENT,
            Scenario.CUSTOMER_MISTAKE,
            Scenario.FORGOTTEN_PASSWORD,
            Scenario.LOW_TECH_SAVVY,
            Scenario.SECURITY_CONCERN,
            Scenario.BOUNDARY_CROSSING);

    private static final double EVENT_CONFIDENCE = 1.0;
    private static final double LANGUAGE_CONFIDENCE = 0.95;

    private final RuleSet set;
    private final Set<String> supported;

    TagAssembler(RuleSet set, Set<String> supportedLanguages) {
        this.set = set;
        this.supported = Set.copyOf(supportedLanguages);
    }

    /** A scenario in the making. */
    private static final class Draft {
        private final List<Weighed> evidence = new ArrayList<>();
        private double doubt = 1;
        private double threshold;

        void add(double confidence, double least, Evidence... places) {
            doubt *= 1 - confidence;
            threshold = least;
            for (Evidence place : places) {
                evidence.add(new Weighed(place, confidence));
            }
        }

        double confidence() {
            return Math.round((1 - doubt) * 10_000) / 10_000.0;
        }
    }

    private record Weighed(Evidence evidence, double confidence) {}

    Tagging assemble(Message message, Tokens tokens, Findings findings, Sentiment sentiment, String language) {
        Map<Scenario, Draft> drafts = new EnumMap<>(Scenario.class);
        for (int i = 0; i < findings.touchedCount(); i++) {
            int rule = findings.touched(i);
            if (findings.matched(rule)) {
                addRule(drafts, set.rules()[rule], evidence(message, tokens, findings, rule));
            }
        }
        addEvent(drafts, message);
        addLanguage(drafts, message, tokens, language);
        List<ScenarioTag> tags = tags(drafts);
        if (isPublicComplaint(message, tags, sentiment)) {
            draft(drafts, Scenario.SOCIAL_COMPLAINT)
                    .add(EVENT_CONFIDENCE, Pack.DEFAULT_THRESHOLD, event("event.public-channel"));
            tags = tags(drafts);
        }
        return new Tagging(tags, withComplaints(message, tags, sentiment), language);
    }

    /**
     * A complaint is negative however politely it is worded, and a mere request nearly neutral whatever is told with
     * it.
     */
    private static Sentiment withComplaints(Message message, List<ScenarioTag> tags, Sentiment words) {
        double surest = 0;
        boolean request = false;
        for (ScenarioTag tag : tags) {
            boolean complaint = Catalogue.of(tag.getScenario()).complaint();
            surest = complaint ? Math.max(surest, tag.getConfidence()) : surest;
            request |= REQUESTS.contains(tag.getScenario());
        }
        if (message.author() != Author.CUSTOMER) {
            return words;
        }
        if (surest > 0) {
            return SentimentScorer.withComplaint(words, surest);
        }
        return request ? SentimentScorer.withRequest(words) : words;
    }

    private static Draft draft(Map<Scenario, Draft> drafts, Scenario scenario) {
        return drafts.computeIfAbsent(scenario, s -> new Draft());
    }

    private static void addRule(Map<Scenario, Draft> drafts, CompiledRule rule, Evidence[] evidence) {
        draft(drafts, rule.scenario()).add(rule.source().confidence(), rule.threshold(), evidence);
    }

    private Evidence[] evidence(Message message, Tokens tokens, Findings findings, int rule) {
        String name = set.rules()[rule].name();
        if (!set.rules()[rule].needsMatch()) {
            return new Evidence[] {span(name, message, tokens, 0, tokens.count())};
        }
        Evidence[] evidence = new Evidence[findings.found(rule)];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = span(name, message, tokens, findings.start(rule, i), findings.end(rule, i));
        }
        return evidence;
    }

    /** Tokens {@code from} to {@code to}; where they begin in the subject and end in the body, those of the body. */
    static Evidence span(String rule, Message message, Tokens tokens, int from, int to) {
        int body = tokens.bodySentence() < tokens.sentences()
                ? tokens.sentenceFrom(tokens.bodySentence())
                : tokens.count();
        String subject = message.subject();
        boolean inSubject = from < body && to <= body && subject != null;
        int first = inSubject ? from : Math.max(from, body);
        if (first >= to) {
            return new Evidence(rule, EvidenceField.BODY, 0, 0, "");
        }
        String text = inSubject ? subject : message.body();
        int start = tokens.start(first);
        int end = tokens.end(to - 1);
        EvidenceField field = inSubject ? EvidenceField.SUBJECT : EvidenceField.BODY;
        return new Evidence(rule, field, start, end, text == null ? "" : text.substring(start, end));
    }

    private static Evidence event(String rule) {
        return new Evidence(rule, EvidenceField.EVENT, 0, 0, "");
    }

    private static void addEvent(Map<Scenario, Draft> drafts, Message message) {
        if (message.type() == EventType.TRANSFERRED) {
            draft(drafts, Scenario.TRANSFER).add(EVENT_CONFIDENCE, Pack.DEFAULT_THRESHOLD, event("event.transferred"));
        }
        if (message.type() == EventType.CLOSED) {
            draft(drafts, Scenario.CLOSING).add(EVENT_CONFIDENCE, Pack.DEFAULT_THRESHOLD, event("event.closed"));
        }
    }

    private void addLanguage(Map<Scenario, Draft> drafts, Message message, Tokens tokens, String language) {
        boolean foreign = !language.equals(LanguageIdentifier.UNDETERMINED) && !supported.contains(language);
        if (foreign && message.author() == Author.CUSTOMER && tokens.bodySentence() < tokens.sentences()) {
            int sentence = tokens.bodySentence();
            Evidence place = span(
                    "language.foreign", message, tokens, tokens.sentenceFrom(sentence), tokens.sentenceTo(sentence));
            draft(drafts, Scenario.FOREIGN_LANGUAGE).add(LANGUAGE_CONFIDENCE, Pack.DEFAULT_THRESHOLD, place);
        }
    }

    private static boolean isPublicComplaint(Message message, List<ScenarioTag> tags, Sentiment sentiment) {
        boolean open = message.channel() == Channel.SOCIAL || message.channel() == Channel.REVIEW;
        boolean complaint = sentiment.getLabel() == SentimentLabel.NEGATIVE
                || tags.stream().anyMatch(tag -> Catalogue.of(tag.getScenario()).complaint());
        return open && message.author() == Author.CUSTOMER && complaint;
    }

    private static List<ScenarioTag> tags(Map<Scenario, Draft> drafts) {
        List<ScenarioTag> tags = new ArrayList<>();
        drafts.forEach((scenario, draft) -> {
            if (draft.confidence() >= draft.threshold) {
                tags.add(new ScenarioTag(scenario, draft.confidence(), strongestFirst(draft)));
            }
        });
        return tags;
    }

    private static List<Evidence> strongestFirst(Draft draft) {
        if (draft.evidence.size() == 1) {
            return List.of(draft.evidence.get(0).evidence());
        }
        return draft.evidence.stream()
                .sorted(Comparator.comparingDouble(weighed -> -weighed.confidence()))
                .map(Weighed::evidence)
                .toList();
    }
}
