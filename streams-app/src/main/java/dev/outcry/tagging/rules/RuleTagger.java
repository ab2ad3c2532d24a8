package dev.outcry.tagging.rules;

import dev.outcry.avro.Sentiment;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.language.LanguageIdentifier;
import dev.outcry.tagging.sentiment.SentimentScorer;
import dev.outcry.tagging.text.SharedWords;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tags by rule packs, with sentiment and language. Safe for use by many threads; each has its own scratch memory. */
public final class RuleTagger implements Tagger {

    private final RulePacks packs;
    private final TagAssembler assembler;
    private final SentimentScorer scorer;
    private final LanguageIdentifier languages;
    private final ThreadLocal<Scratch> scratch;
    private volatile @Nullable SharedWords words;

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
        Tokens tokens = own.tokenizer.read(message.subject(), message.body());
        tokens.lookUp(words());
        return tag(message, tokens, own);
    }

    /** Made by the first message: a tagger within another one, which looks up for both, never needs it. */
    private SharedWords words() {
        SharedWords known = words;
        if (known == null) {
            known = new SharedWords(wordTables());
            words = known;
        }
        return known;
    }

    /** As {@link RulePacks#bundledRuleNames} says. */
    public Set<String> bundledRuleNames() {
        return packs.bundledRuleNames();
    }

    /** All that it looks words up in. */
    public List<WordTable> wordTables() {
        return List.of(packs.ruleSet().vocabulary().words(), scorer.words(), languages.words());
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
