package dev.outcry.tagging.text;

import java.util.List;

/** Reads what isn't a word: links, mail addresses, handles, emoji and smileys. */
final class LinkReader {

    private static final List<String> DOMAINS = List.of("com", "org", "net", "io", "example", "app", "gov", "edu");

    private final FoldedText text;
    private final Tokens tokens;
    private final Smileys smileys = new Smileys();
    private int end;

    LinkReader(FoldedText text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** One past what {@link #email} or {@link #domain} has read. */
    int end() {
        return end;
    }

    /** One past the link that begins here, or {@code at}. */
    int url(int at) {
        char c = Letters.lower(text.at(at));
        if ((c == 'h' && (follows(at, "http://") || follows(at, "https://"))) || (c == 'w' && follows(at, "www."))) {
            int stop = nonSpaceEnd(at);
            add(at, stop, TokenFlag.URL);
            return stop;
        }
        return at;
    }

    private boolean follows(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Letters.lower(text.at(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int nonSpaceEnd(int at) {
        int stop = at;
        while (stop < text.length()
                && !Letters.isSpace(text.at(stop))
                && text.at(stop) != '>'
                && text.at(stop) != '"') {
            stop++;
        }
        while (stop > at + 1 && isTrailing(text.at(stop - 1))) {
            stop--;
        }
        return stop;
    }

    private static boolean isTrailing(char c) {
        return c == '.' || c == ',' || c == ')' || c == '!' || c == '?' || c == ';' || c == ':' || c == '\'';
    }

    private void add(int from, int to, int flag) {
        int mark = tokens.mark();
        for (int i = from; i < to; i++) {
            tokens.append(Letters.lower(text.at(i)));
        }
        tokens.add(mark, 0, text.start(from), text.end(to - 1), flag);
    }

    /** A mail address around the {@code @} here, whose local part began with the run of non-spaces. */
    boolean email(int at, int runStart, int runToken) {
        int stop = at + 1;
        while (isAddress(text.at(stop))) {
            stop++;
        }
        while (stop > at && !Letters.isWord(text.at(stop - 1))) {
            stop--;
        }
        if (stop - at < 3) {
            return false;
        }
        int from = runStart;
        while (from < at && !Letters.isWord(text.at(from))) {
            from++;
        }
        tokens.dropFrom(runToken);
        add(from, stop, TokenFlag.EMAIL);
        end = stop;
        return true;
    }

    private static boolean isAddress(char c) {
        return Letters.isWord(c) || c == '.' || c == '-';
    }

    /** A bare {@code shop.example/help} around the dot here. */
    boolean domain(int at, int runStart, int runToken) {
        if (runStart >= at || !isDomain(at + 1)) {
            return false;
        }
        int from = runStart;
        while (from < at && !Letters.isWord(text.at(from))) {
            from++;
        }
        tokens.dropFrom(runToken);
        end = nonSpaceEnd(at + 1);
        add(from, end, TokenFlag.URL);
        return true;
    }

    private boolean isDomain(int at) {
        for (String domain : DOMAINS) {
            if (follows(at, domain) && !Letters.isLetter(text.at(at + domain.length()))) {
                return true;
            }
        }
        return false;
    }

    int handle(int at) {
        int stop = at + 1;
        while (Letters.isWord(text.at(stop)) || text.at(stop) == '_') {
            stop++;
        }
        add(at, stop, TokenFlag.HANDLE);
        return stop;
    }

    /** One past the emoji here, with the signs that colour or join it, or {@code at}. */
    int emoji(int at) {
        int stop = at;
        while (isEmoji(stop)) {
            stop += Character.isHighSurrogate(text.at(stop)) ? 2 : 1;
            if (stop - at > 1 && !isModifier(stop)) {
                break;
            }
        }
        if (stop > at) {
            add(at, stop, TokenFlag.EMOJI);
        }
        return stop;
    }

    private boolean isEmoji(int at) {
        char c = text.at(at);
        if (Character.isHighSurrogate(c)) {
            return c >= '\ud83c' && c <= '\ud83e' && Character.isLowSurrogate(text.at(at + 1));
        }
        return (c >= '\u2600' && c < '\u27c0') || c == '\u2b50' || c == '\u2b55' || c == '\u203c' || c == '\u2049';
    }

    private boolean isModifier(int at) {
        return text.at(at) == '\ud83c' && text.at(at + 1) >= '\udffb' && text.at(at + 1) <= '\udfff';
    }

    /** One past the smiley of punctuation here, or one past the sign where there is none. */
    int smiley(int at) {
        int stop = smileys.end(text, at);
        if (stop > at) {
            add(at, stop, TokenFlag.EMOJI);
        }
        return Math.max(stop, at + 1);
    }
}
