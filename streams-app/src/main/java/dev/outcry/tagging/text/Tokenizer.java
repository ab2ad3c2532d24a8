package dev.outcry.tagging.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message into {@link Tokens}, in time linear in its length. Reused from message to message; one thread at a
 * time.
 */
public final class Tokenizer {

    private static final int WRAPPED_LINE = 50;
    private static final WordTable ABBREVIATIONS = new WordTable(
            List.of("mr", "mrs", "ms", "dr", "prof", "st", "vs", "inc", "ltd", "co", "approx", "ref", "tel", "ext"));

    private final FieldReader fields = new FieldReader();
    private final FoldedText text = new FoldedText();
    private final Tokens tokens = new Tokens();
    private final WordReader words = new WordReader(text, tokens);
    private final LinkReader links = new LinkReader(text, tokens);

    private int lineStart;
    private int runStart;
    private int runToken;
    private boolean quoted;

    /** Reads a message; the result is this reader's own and lasts until the next call. */
    public Tokens read(@Nullable String subject, String body) {
        tokens.clear();
        if (subject != null && !subject.isEmpty()) {
            readField(subject);
        }
        tokens.beginBody();
        readField(body);
        return tokens;
    }

    private void readField(String field) {
        fields.read(field, text);
        lineStart = 0;
        runStart = 0;
        runToken = tokens.count();
        quoted = false;
        int at = 0;
        while (at < text.length()) {
            at = step(at, text.at(at));
        }
        tokens.endSentence(0);
    }

    private int step(int at, char c) {
        if (Letters.isSpace(c)) {
            return space(at, c);
        }
        if (Letters.isWord(c)) {
            return word(at, c);
        }
        return switch (c) {
            case '.', '!', '?', '\u3002', '\uff1f' -> stop(at);
            case '@' -> at(at);
            case '#' -> hashtag(at);
            case '"' -> quote(at);
            case ',', ':', ';', '(', ')', '-', '=' -> pause(at);
            case '<', '>' -> links.smiley(at);
            default -> other(at, c);
        };
    }

    private int space(int at, char c) {
        if (c == '\n') {
            boolean wrapped = at - lineStart >= WRAPPED_LINE && Letters.isLower(text.at(at + 1));
            if (!wrapped) {
                tokens.endSentence(0);
                quoted = false;
            }
            lineStart = at + 1;
        }
        runStart = at + 1;
        runToken = tokens.count();
        return at + 1;
    }

    private int word(int at, char c) {
        if (at == runStart) {
            int end = links.url(at);
            if (end > at) {
                return end;
            }
        }
        if (Letters.isIdeograph(c)) {
            int mark = tokens.mark();
            tokens.append(c);
            tokens.add(mark, 0, text.start(at), text.end(at), flags());
            return at + 1;
        }
        if (Letters.isDigit(c)) {
            return number(at, 0);
        }
        int token = tokens.count();
        int end = words.read(at, flags());
        markMoney(token);
        return end;
    }

    private void markMoney(int token) {
        if (token < tokens.count() && token > tokens.openedAt() && words.isCurrency(token)) {
            if ((tokens.flags(token - 1) & TokenFlag.NUMBER) != 0) {
                tokens.flag(token - 1, TokenFlag.MONEY);
            }
        }
    }

    private int flags() {
        return quoted ? TokenFlag.QUOTED : 0;
    }

    /** A number, with its separators, its currency sign before or behind it, and letters that belong to it. */
    private int number(int at, int signs) {
        int from = at + signs;
        int end = from;
        while (Letters.isDigit(text.at(end)) || (isSeparator(text.at(end)) && Letters.isDigit(text.at(end + 1)))) {
            end++;
        }
        if (signs == 0 && (Letters.isLetter(text.at(end)) || text.at(end) == '$')) {
            return words.read(at, flags());
        }
        int mark = tokens.mark();
        for (int i = from; i < end; i++) {
            tokens.append(text.at(i));
        }
        int space = text.at(end) == ' ' && signs == 0 ? 1 : 0;
        boolean behind = signs == 0 && Letters.isCurrency(text.at(end + space));
        int last = behind ? end + space : end - 1;
        boolean money =
                signs > 0 || behind || (tokens.count() > tokens.openedAt() && words.isCurrency(tokens.count() - 1));
        int kind = TokenFlag.NUMBER | (money ? TokenFlag.MONEY : 0);
        tokens.add(mark, 0, text.start(at), text.end(last), flags() | kind);
        return last + 1;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == ':';
    }

    private int stop(int at) {
        int end = at;
        int marks = 0;
        int shouts = 0;
        while (isStop(text.at(end))) {
            char c = text.at(end++);
            shouts += c == '!' ? 1 : 0;
            marks |= c == '?' || c == '\uff1f' ? TokenFlag.QUESTION : c == '!' ? TokenFlag.EXCLAMATION : 0;
        }
        if (marks != 0 && end - at > 1) {
            marks |= TokenFlag.EMPHATIC;
        }
        if (marks != 0 || endsAtDots(at, end)) {
            tokens.endSentence(marks, shouts);
        } else if (end == at + 1 && links.domain(at, runStart, runToken)) {
            return links.end();
        }
        return end;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u3002' || c == '\uff1f';
    }

    private boolean endsAtDots(int at, int end) {
        char next = text.at(end);
        if (end - at > 1) {
            int word = end;
            while (text.at(word) == ' ') {
                word++;
            }
            return text.at(word) == '\n' || Letters.isUpper(text.at(word));
        }
        if (Letters.isWord(next)) {
            return Letters.isLower(text.at(at - 1)) && Letters.isUpper(next);
        }
        return !isAbbreviation(at);
    }

    private boolean isAbbreviation(int at) {
        int last = tokens.count() - 1;
        if (last < tokens.openedAt() || !Letters.isLetter(text.at(at - 1))) {
            return false;
        }
        int length = tokens.charLength(last);
        char first = tokens.chars()[tokens.charFrom(last)];
        if (length == 1) {
            return first != 'i';
        }
        int from = tokens.charFrom(last);
        return ABBREVIATIONS.find(tokens.chars(), from, length, WordTable.hash(tokens.chars(), from, length)) >= 0
                && Letters.isUpper(nextWord(at + 1));
    }

    private char nextWord(int at) {
        return text.at(at) == ' ' ? text.at(at + 1) : text.at(at);
    }

    private int at(int at) {
        if (at > runStart && Letters.isWord(text.at(at - 1)) && links.email(at, runStart, runToken)) {
            return links.end();
        }
        boolean begins = at == runStart || !Letters.isWord(text.at(at - 1));
        return begins && Letters.isWord(text.at(at + 1)) ? links.handle(at) : at + 1;
    }

    private int hashtag(int at) {
        if (!Letters.isLetter(text.at(at + 1))) {
            return at + 1;
        }
        return words.read(at + 1, flags() | TokenFlag.HASHTAG);
    }

    private int quote(int at) {
        quoted = !quoted;
        return at + 1;
    }

    private int pause(int at) {
        int smiley = links.smiley(at);
        if (smiley > at + 1) {
            return smiley;
        }
        boolean joined = text.at(at) == '-' && Letters.isWord(text.at(at - 1)) && Letters.isWord(text.at(at + 1));
        if (!joined && tokens.count() > tokens.openedAt()) {
            tokens.flag(tokens.count() - 1, TokenFlag.PAUSE);
        }
        return at + 1;
    }

    private int other(int at, char c) {
        if (Letters.isCurrency(c) && Letters.isDigit(text.at(at + 1))) {
            return number(at, 1);
        }
        if (Letters.isCurrency(c) && text.at(at + 1) == ' ' && Letters.isDigit(text.at(at + 2))) {
            return number(at, 2);
        }
        int emoji = links.emoji(at);
        if (emoji > at) {
            tokens.endSentence(0);
            return emoji;
        }
        return at + 1;
    }
}
