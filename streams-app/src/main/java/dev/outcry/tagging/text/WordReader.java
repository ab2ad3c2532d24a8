package dev.outcry.tagging.text;

import org.jspecify.annotations.Nullable;

/** Reads one word: its plain form, short forms written out, hidden letters found, its flags. */
final class WordReader {

    private static final int LONGEST_SPACED_WORD = 14;
    private static final int SHORTEST_SPACED_WORD = 4;

    private final KnownWords known = new KnownWords();
    private final MaskedWords masked = new MaskedWords(Lists.read("/text/masked-words.txt"));
    private final FoldedText text;
    private final Tokens tokens;

    private int letters;
    private int capitals;
    private int digits;
    private int apostrophe;
    private int firstMask;
    private boolean latin;
    private boolean foreign;
    private boolean stretched;

    WordReader(FoldedText text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Reads the word that begins at {@code from}; returns one past it. */
    int read(int from, int flags) {
        int spaced = Letters.isWord(text.at(from + 1)) ? from : readSpaced(from, flags);
        return spaced > from ? spaced : readWord(from, flags);
    }

    /** {@code i d i o t}: letters one by one that make a word of the list. */
    private int readSpaced(int from, int flags) {
        int mark = tokens.mark();
        int at = from;
        int size = 0;
        while (size < LONGEST_SPACED_WORD && Letters.isLetter(text.at(at)) && !Letters.isWord(text.at(at + 1))) {
            tokens.append(Letters.lower(text.at(at)));
            size++;
            at += 2;
        }
        for (int length = size; length >= SHORTEST_SPACED_WORD; length--) {
            if (masked.contains(tokens.chars(), mark, length)) {
                tokens.back(mark + length);
                int end = from + 2 * length - 1;
                tokens.add(mark, 0, text.start(from), text.end(end - 1), flags | TokenFlag.MASKED);
                return end;
            }
        }
        tokens.back(mark);
        return from;
    }

    private int readWord(int from, int flags) {
        int mark = tokens.mark();
        int end = scan(from);
        if (firstMask > 0 || (digits > 0 && letters > 0)) {
            String word = masked.unmask(tokens.chars(), mark, tokens.mark() - mark);
            if (word != null) {
                tokens.back(mark);
                tokens.append(word);
                tokens.add(mark, 0, text.start(from), text.end(end - 1), flags | flagsOf(from) | TokenFlag.MASKED);
                return end;
            }
        }
        if (firstMask > 0) {
            end = firstMask;
            tokens.back(mark + firstMask - from);
        }
        finish(mark, from, end, flags | flagsOf(from));
        return end;
    }

    private int scan(int from) {
        letters = capitals = digits = apostrophe = firstMask = 0;
        latin = foreign = stretched = false;
        int at = from;
        while (at < text.length()) {
            char c = text.at(at);
            if (Letters.isLetter(c)) {
                count(c, at);
            } else if (Letters.isDigit(c)) {
                digits++;
            } else if (c == '\'' && at > from && Letters.isLetter(text.at(at + 1))) {
                apostrophe = apostrophe == 0 ? at - from : apostrophe;
            } else if (at > from && masks(c, at)) {
                firstMask = firstMask == 0 ? at : firstMask;
            } else {
                break;
            }
            tokens.append(Letters.lower(c));
            at++;
        }
        return at;
    }

    private void count(char c, int at) {
        letters++;
        capitals += Letters.isUpper(c) ? 1 : 0;
        boolean other = Letters.isCyrillicOrGreek(c);
        foreign |= other;
        latin |= !other && c < 0x250;
        stretched |= text.at(at + 1) == c && text.at(at + 2) == c;
    }

    private boolean masks(char c, int at) {
        char next = text.at(at + 1);
        return switch (c) {
            case '*' -> next == '*' || Letters.isLetter(next) || (text.at(at - 1) == '*' && letters == 1);
            case '$', '@' -> next == c || Letters.isLetter(next) || text.at(at - 1) == c;
            case '!', '#' -> Letters.isLetter(next);
            default -> false;
        };
    }

    private int flagsOf(int from) {
        int flags = Letters.isUpper(text.at(from)) ? TokenFlag.CAPITALISED : 0;
        flags |= letters > 1 && capitals == letters ? TokenFlag.CAPS : 0;
        flags |= letters == 0 || Letters.isDigit(text.at(from)) ? TokenFlag.NUMBER : 0;
        return flags;
    }

    private void finish(int mark, int from, int end, int flags) {
        if (latin && foreign) {
            unmix(mark);
        }
        int alternative = stretched ? shrink(mark) : 0;
        int length = tokens.mark() - mark - alternative;
        int hash = WordTable.hash(tokens.chars(), mark, length);
        int word = known.find(tokens.chars(), mark, length, hash);
        if (word < 0 && alternative > 0) {
            int other = WordTable.hash(tokens.chars(), mark + length, alternative);
            word = known.find(tokens.chars(), mark + length, alternative, other);
        }
        String[] words = known.expansion(word);
        int start = text.start(from);
        int stop = text.end(end - 1);
        if (words.length > 0) {
            tokens.back(mark);
            expand(words, start, stop, flags);
        } else if (apostrophe > 0 && alternative == 0) {
            contract(mark, from, end, flags);
        } else {
            int more = known.flags(word) | (stretched ? TokenFlag.STRETCHED : 0);
            tokens.add(mark, alternative, start, stop, flags | more, hash);
        }
    }

    private void unmix(int mark) {
        char[] chars = tokens.chars();
        for (int i = mark; i < tokens.mark(); i++) {
            chars[i] = Letters.latin(chars[i]);
        }
    }

    /** Brings runs of three and more down to two, and appends the spelling with one; returns that one's length. */
    private int shrink(int mark) {
        int end = tokens.mark();
        int write = squeeze(mark, end, 2);
        char[] chars = tokens.chars();
        int length = write - mark;
        tokens.back(write);
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[mark + i];
            run = i > 0 && chars[mark + i - 1] == c ? run + 1 : 1;
            if (run == 1) {
                tokens.append(c);
                chars = tokens.chars();
            }
        }
        return tokens.mark() - write;
    }

    private int squeeze(int from, int to, int most) {
        char[] chars = tokens.chars();
        int write = from;
        for (int i = from; i < to; i++) {
            boolean over = write - from >= most && chars[write - 1] == chars[i] && chars[write - 2] == chars[i];
            if (!over) {
                chars[write++] = chars[i];
            }
        }
        return write;
    }

    private void expand(String[] words, int start, int end, int flags) {
        int more = 0;
        for (String word : words) {
            int mark = tokens.mark();
            tokens.append(word);
            tokens.add(mark, 0, start, end, flags | more);
            more = TokenFlag.CONTINUED;
        }
    }

    private void contract(int mark, int from, int end, int flags) {
        char[] chars = tokens.chars();
        int length = tokens.mark() - mark;
        int tail = length - apostrophe - 1;
        boolean not = tail == 1 && chars[mark + length - 1] == 't' && chars[mark + apostrophe - 1] == 'n';
        String second = not ? "not" : suffix(chars, mark + apostrophe + 1, tail);
        int base = not ? apostrophe - 1 : apostrophe;
        if (second != null && base > 0) {
            tokens.back(mark + base);
            tokens.add(mark, 0, text.start(from), text.end(end - 1), flags);
            if (!second.isEmpty()) {
                expand(new String[] {second}, text.start(from), text.end(end - 1), flags | TokenFlag.CONTINUED);
            }
        } else if (apostrophe <= 2) {
            tokens.back(mark + apostrophe);
            tokens.add(mark, 0, text.start(from), text.end(from + apostrophe - 1), flags);
            readRest(from + apostrophe + 1, end, flags & ~TokenFlag.CAPITALISED);
        } else {
            tokens.add(join(mark), 0, text.start(from), text.end(end - 1), flags);
        }
    }

    private int join(int mark) {
        char[] chars = tokens.chars();
        int write = mark;
        for (int i = mark; i < tokens.mark(); i++) {
            if (chars[i] != '\'') {
                chars[write++] = chars[i];
            }
        }
        tokens.back(write);
        return mark;
    }

    private void readRest(int from, int end, int flags) {
        int mark = tokens.mark();
        for (int i = from; i < end; i++) {
            char c = Letters.lower(text.at(i));
            if (c != '\'') {
                tokens.append(c);
            }
        }
        tokens.add(mark, 0, text.start(from), text.end(end - 1), flags);
    }

    private static @Nullable String suffix(char[] chars, int from, int length) {
        if (length == 1) {
            return switch (chars[from]) {
                case 's' -> "";
                case 'm' -> "am";
                case 'd' -> "would";
                default -> null;
            };
        }
        if (length != 2) {
            return null;
        }
        return switch (chars[from] << 16 | chars[from + 1]) {
            case 'l' << 16 | 'l' -> "will";
            case 'v' << 16 | 'e' -> "have";
            case 'r' << 16 | 'e' -> "are";
            default -> null;
        };
    }

    /** The flags that a token has as a known word; {@link KnownWords#CURRENCY} among them. */
    boolean isCurrency(int token) {
        return (tokens.flags(token) & KnownWords.CURRENCY) != 0;
    }
}
