package dev.outcry.bench;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.language.LanguageIdentifier;
import dev.outcry.tagging.model.SentenceScorer;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.BareMatcher;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One message an operation, through each part of the tagging and through all of it. */
public class TaggingBenchmark {

    /** What threads share. */
    @State(Scope.Benchmark)
    public static class Shared {
        final RulePacks packs = RulePacks.bundled();
        final RuleTagger rules = new RuleTagger(packs);
        final TaggingModel model = TaggingModel.bundled().orElseThrow();
        final Tagger stacked = new StackedTagger(rules, model);
        final SentimentScorer scorer = SentimentScorer.bundled();
        final LanguageIdentifier languages = LanguageIdentifier.bundled();
    }

    /** A thread's own tokenizer. */
    @State(Scope.Thread)
    public static class OwnTokenizer {
        final Tokenizer tokenizer = new Tokenizer();
    }

    /** A thread's own matcher. */
    @State(Scope.Thread)
    public static class OwnMatcher {
        final BareMatcher matcher = BareMatcher.of(RulePacks.bundled());
    }

    /** A thread's own scorer of sentences. */
    @State(Scope.Thread)
    public static class OwnScorer {
        final SentenceScorer scorer =
                new SentenceScorer(TaggingModel.bundled().orElseThrow().sentences());
    }

    @Benchmark
    public int tokenizer(Measured measured, Cursor cursor, OwnTokenizer own) {
        Message message = measured.message(cursor.next(measured));
        return own.tokenizer.read(message.subject(), message.body()).count();
    }

    @Benchmark
    public int matcher(Measured measured, Cursor cursor, OwnMatcher own) {
        int at = cursor.next(measured);
        return own.matcher.match(measured.tokens(at), measured.message(at));
    }

    @Benchmark
    public Sentiment sentiment(Measured measured, Cursor cursor, Shared shared) {
        int at = cursor.next(measured);
        return shared.scorer.score(measured.tokens(at), measured.message(at).author());
    }

    @Benchmark
    public String language(Measured measured, Cursor cursor, Shared shared) {
        int at = cursor.next(measured);
        return shared.languages.identify(measured.message(at).body(), measured.tokens(at), null);
    }

    /** What the model adds to the rules, without the stack. */
    @Benchmark
    public float model(Measured measured, Cursor cursor, OwnScorer own) {
        int at = cursor.next(measured);
        own.scorer.score(measured.tokens(at), measured.message(at).author() == Author.AGENT);
        return own.scorer.highest(0);
    }

    /** Words, rules, sentiment and language together. */
    @Benchmark
    public Tagging rules(Measured measured, Cursor cursor, Shared shared) {
        return shared.rules.tag(measured.message(cursor.next(measured)));
    }

    /** All of it, the model too. */
    @Benchmark
    public Tagging tagger(Measured measured, Cursor cursor, Shared shared) {
        return shared.stacked.tag(measured.message(cursor.next(measured)));
    }
}
