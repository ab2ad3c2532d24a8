package dev.outcry.tagging.language;

import dev.outcry.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells a message's language. */
public final class LanguageIdentifier {

    /** Too few words to tell. */
    public static final String UNDETERMINED = "und";

    private LanguageIdentifier() {}

    public static LanguageIdentifier bundled() {
        return new LanguageIdentifier();
    }

    public String identify(String body, Tokens tokens, @Nullable String hint) {
        return UNDETERMINED;
    }
}
