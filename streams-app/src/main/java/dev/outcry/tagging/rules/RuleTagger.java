package dev.outcry.tagging.rules;

import dev.outcry.avro.Sentiment;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.language.LanguageIdentifier;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.Set;

/** Tags by rule packs, with sentiment and language. Safe for use by many threads; each has its own scratch memory. */
public final class RuleTagger implements Tagger {

    private final RulePacks packs;
    private final TagAssembler assembler;
    private final SentimentScorer scorer;
    private final LanguageIdentifier languages;
    private final ThreadLocal<Scratch> scratch;

    /** What one thread needs. */
    private record Scratch(Tokenizer tokenizer, RuleMatcher matcher) {}

    /** With English as the only supported language. */
    public RuleTagger(RulePacks packs) {
        this(packs, Set.of("en"));
    }

    /**
     * With these rules and languages.
     *
     * @param packs the rules
     * @param supportedLanguages languages (ISO 639-1) that the desk answers in; a customer's message in another is
     *     FOREIGN_LANGUAGE
     */
    public RuleTagger(RulePacks packs, Set<String> supportedLanguages) {
        this.packs = packs;
        this.assembler = new TagAssembler(packs.ruleSet(), supportedLanguages);
        this.scorer = SentimentScorer.bundled();
        this.languages = LanguageIdentifier.bundled();
        this.scratch = ThreadLocal.withInitial(() -> new Scratch(new Tokenizer(), new RuleMatcher(packs.ruleSet())));
    }

    /** With the packs that come with the program. */
    public static RuleTagger bundled() {
        return new RuleTagger(RulePacks.bundled());
    }

    @Override
    public Tagging tag(Message message) {
        Scratch own = scratch.get();
        return tag(message, own.tokenizer.read(message.subject(), message.body()), own);
    }

    /** Tags a message whose words were read already, from its subject and body. */
    public Tagging tag(Message message, Tokens tokens) {
        return tag(message, tokens, scratch.get());
    }

    private Tagging tag(Message message, Tokens tokens, Scratch own) {
        Sentiment sentiment = scorer.score(tokens, message.author());
        String language = languages.identify(message.body(), tokens, message.languageHint());
        own.matcher.match(tokens, message, MessageFacts.of(tokens, sentiment.getScore()));
        return assembler.assemble(message, tokens, own.matcher.findings(), sentiment, language);
    }

    @Override
    public String version() {
        return packs.version();
    }
}
