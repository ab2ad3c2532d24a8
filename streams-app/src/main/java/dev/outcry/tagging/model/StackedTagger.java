package dev.outcry.tagging.model;

import dev.outcry.avro.Author;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Sentiment;
import dev.outcry.tagging.Catalogue;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.SharedWords;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags by rules and model together. A scenario is tagged where the stack says so, with its probability as confidence
 * and the rules' evidence, or that of the sentence which scored highest. What an event or the language shows stays as
 * the rules made it, and so does everything in languages other than English, which the model can't read. Safe for use
 * by many threads.
 */
public final class StackedTagger implements Tagger {

    private static final double DIGITS = 10_000;

    private final RuleTagger rules;
    private final TaggingModel model;
    private final Set<String> weighed;
    private final SharedWords words;
    private final ThreadLocal<Scratch> scratch;

    /** What one thread needs. */
    @SuppressWarnings("ArrayRecordComponent") // scratch memory
    private record Scratch(Tokenizer tokenizer, SentenceScorer scorer, MessageFeatures features, float[] odds) {

        static Scratch of(TaggingModel model) {
            return new Scratch(
                    new Tokenizer(),
                    new SentenceScorer(model.sentences()),
                    new MessageFeatures(),
                    new float[ScenarioIndex.COUNT]);
        }
    }

    public StackedTagger(RuleTagger rules, TaggingModel model) {
        this.rules = rules;
        this.model = model;
        this.weighed = rules.bundledRuleNames();
        List<WordTable> tables = new ArrayList<>(rules.wordTables());
        tables.add(model.sentences().vocabulary().words());
        this.words = new SharedWords(tables);
        this.scratch = ThreadLocal.withInitial(() -> Scratch.of(model));
    }

    @Override
    public Tagging tag(Message message) {
        Scratch own = scratch.get();
        Tokens tokens = read(message, own);
        Tagging byRules = rules.tag(message, tokens);
        if (!MessageFeatures.isReadable(byRules)) {
            return byRules;
        }
        readOdds(message, tokens, byRules, own);
        List<ScenarioTag> tags = tags(message, tokens, byRules, own);
        return new Tagging(tags, sentiment(message, byRules, tags), byRules.language());
    }

    /**
     * The probability of each scenario, numbered as in {@link ScenarioIndex}, also of those that aren't tagged; all 0
     * where the model can't read the language.
     */
    public double[] probabilities(Message message) {
        Scratch own = scratch.get();
        double[] probabilities = new double[ScenarioIndex.COUNT];
        Tokens tokens = read(message, own);
        Tagging byRules = rules.tag(message, tokens);
        if (MessageFeatures.isReadable(byRules)) {
            readOdds(message, tokens, byRules, own);
            for (int scenario = 0; scenario < probabilities.length; scenario++) {
                probabilities[scenario] = Stacker.probability(own.odds[scenario]);
            }
        }
        return probabilities;
    }

    private Tokens read(Message message, Scratch own) {
        Tokens tokens = own.tokenizer.read(message.subject(), message.body());
        tokens.lookUp(words);
        return tokens;
    }

    private void readOdds(Message message, Tokens tokens, Tagging byRules, Scratch own) {
        own.scorer.score(tokens, message.author() == Author.AGENT);
        own.features.read(message, tokens, byRules, own.scorer);
        model.stacker().odds(own.features, own.odds);
    }

    private List<ScenarioTag> tags(Message message, Tokens tokens, Tagging byRules, Scratch own) {
        List<ScenarioTag> tags = new ArrayList<>();
        for (int scenario = 0; scenario < ScenarioIndex.COUNT; scenario++) {
            ScenarioTag byRule = find(byRules, ScenarioIndex.at(scenario));
            if (isKept(ScenarioIndex.at(scenario), byRule) || isByDesk(byRule)) {
                addKept(byRule, tags);
            } else if (model.stacker().tags(scenario, own.odds[scenario]) && tokens.sentences() > 0) {
                double confidence = Math.round(Stacker.probability(own.odds[scenario]) * DIGITS) / DIGITS;
                List<Evidence> evidence =
                        byRule != null ? byRule.getEvidence() : evidence(message, tokens, own.scorer, scenario);
                tags.add(new ScenarioTag(ScenarioIndex.at(scenario), confidence, evidence));
            }
        }
        return tags;
    }

    private static @Nullable ScenarioTag find(Tagging tagging, Scenario scenario) {
        for (ScenarioTag tag : tagging.scenarios()) {
            if (tag.getScenario() == scenario) {
                return tag;
            }
        }
        return null;
    }

    private static boolean isKept(Scenario scenario, @Nullable ScenarioTag byRule) {
        if (scenario == Scenario.FOREIGN_LANGUAGE) {
            return true;
        }
        return (scenario == Scenario.TRANSFER || scenario == Scenario.CLOSING)
                && byRule != null
                && byRule.getEvidence().stream().anyMatch(one -> one.getField() == EvidenceField.EVENT);
    }

    /** A rule that a desk wrote stands: the model has never seen how right it is. */
    private boolean isByDesk(@Nullable ScenarioTag byRule) {
        if (byRule != null) {
            for (Evidence one : byRule.getEvidence()) {
                if (!weighed.contains(one.getRule()) && !one.getRule().startsWith("event.")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addKept(@Nullable ScenarioTag byRule, List<ScenarioTag> tags) {
        if (byRule != null) {
            tags.add(byRule);
        }
    }

    private static List<Evidence> evidence(Message message, Tokens tokens, SentenceScorer scorer, int scenario) {
        int sentence = scorer.bestSentence(scenario);
        float[] weights = scorer.weights(tokens, sentence, scenario);
        return SentenceEvidence.of(message, tokens, sentence, weights);
    }

    /** A complaint that only the model saw is negative too. */
    private static Sentiment sentiment(Message message, Tagging byRules, List<ScenarioTag> tags) {
        if (message.author() != Author.CUSTOMER || surestComplaint(byRules.scenarios()) > 0) {
            return byRules.sentiment();
        }
        double surest = surestComplaint(tags);
        return surest > 0 ? SentimentScorer.withComplaint(byRules.sentiment(), surest) : byRules.sentiment();
    }

    private static double surestComplaint(List<ScenarioTag> tags) {
        double surest = 0;
        for (ScenarioTag tag : tags) {
            boolean complaint = Catalogue.of(tag.getScenario()).complaint();
            surest = complaint ? Math.max(surest, tag.getConfidence()) : surest;
        }
        return surest;
    }

    /** The rules' version, a plus sign, the model's. */
    @Override
    public String version() {
        return rules.version() + "+" + model.version();
    }
}
