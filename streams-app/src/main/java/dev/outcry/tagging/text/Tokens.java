package dev.outcry.tagging.text;

import java.util.Arrays;

/**
 * The words of a message, in order, each with the range of the original text that it stands for, grouped in sentences.
 * Filled by {@link Tokenizer} and reused from message to message; not safe for use by several threads.
 */
public final class Tokens {

    private char[] chars = new char[2048];
    private int charCount;
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int[] charFrom = new int[256];
    private int[] charLength = new int[256];
    private int[] alternativeLength = new int[256];
    private int[] flags = new int[256];
    private int[] hashes = new int[256];
    private int[] shared = new int[256];
    private SharedWords sharedWords = SharedWords.NONE;
    private int count;

    private int[] sentenceFrom = new int[64];
    private int[] sentenceMarks = new int[64];
    private int[] exclamations = new int[64];
    private int sentences;
    private int bodySentence;
    private int open;

    void clear() {
        charCount = 0;
        count = 0;
        sharedWords = SharedWords.NONE;
        sentences = 0;
        bodySentence = 0;
        open = 0;
    }

    void beginBody() {
        bodySentence = sentences;
    }

    /** Begins a token: its characters follow by {@link #append}, {@link #add} ends it. */
    int mark() {
        return charCount;
    }

    void append(char c) {
        if (charCount == chars.length) {
            chars = Arrays.copyOf(chars, charCount * 2);
        }
        chars[charCount++] = c;
    }

    void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    void back(int mark) {
        charCount = mark;
    }

    /** Ends a token whose characters run from {@code mark}, the last {@code alternative} of them a second spelling. */
    void add(int mark, int alternative, int from, int to, int flag) {
        add(mark, alternative, from, to, flag, WordTable.hash(chars, mark, charCount - mark - alternative));
    }

    /** Ends a token whose hash is known. */
    void add(int mark, int alternative, int from, int to, int flag, int hash) {
        if (count == start.length) {
            growTokens();
        }
        start[count] = from;
        end[count] = to;
        charFrom[count] = mark;
        charLength[count] = charCount - mark - alternative;
        alternativeLength[count] = alternative;
        flags[count] = flag;
        hashes[count] = hash;
        count++;
    }

    private void growTokens() {
        int size = count * 2;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        charFrom = Arrays.copyOf(charFrom, size);
        charLength = Arrays.copyOf(charLength, size);
        alternativeLength = Arrays.copyOf(alternativeLength, size);
        flags = Arrays.copyOf(flags, size);
        hashes = Arrays.copyOf(hashes, size);
    }

    /** Looks each token up once for all tables that share these words, until the next message. */
    public void lookUp(SharedWords words) {
        if (shared.length < count) {
            shared = new int[start.length];
        }
        for (int token = 0; token < count; token++) {
            shared[token] = words.find(chars, charFrom[token], charLength[token], hashes[token]);
        }
        sharedWords = words;
    }

    /** The place of a table among those that {@link #lookUp} served, or -1. */
    int place(WordTable table) {
        return sharedWords.place(table);
    }

    /** The number of a token's first spelling in the table of that place, or -1. */
    int number(int token, int place) {
        return sharedWords.number(shared[token], place);
    }

    /** Takes back the tokens from {@code index} on, as far as their sentence is still open. */
    void dropFrom(int index) {
        count = Math.max(index, open);
    }

    void flag(int index, int flag) {
        flags[index] |= flag;
    }

    void replace(int index, int mark, int to, int flag) {
        charFrom[index] = mark;
        charLength[index] = charCount - mark;
        alternativeLength[index] = 0;
        hashes[index] = WordTable.hash(chars, mark, charCount - mark);
        end[index] = to;
        flags[index] |= flag;
    }

    /** Ends the open sentence, if it has words. */
    void endSentence(int marks) {
        endSentence(marks, 0);
    }

    /** Ends the open sentence, if it has words, with so many exclamation marks. */
    void endSentence(int marks, int shouts) {
        if (count == open) {
            addMarks(marks, shouts);
            return;
        }
        if (sentences + 1 >= sentenceFrom.length) {
            sentenceFrom = Arrays.copyOf(sentenceFrom, sentences * 2);
            sentenceMarks = Arrays.copyOf(sentenceMarks, sentences * 2);
            exclamations = Arrays.copyOf(exclamations, sentences * 2);
        }
        sentenceFrom[sentences] = open;
        sentenceMarks[sentences] = marks;
        exclamations[sentences] = shouts;
        sentences++;
        sentenceFrom[sentences] = count;
        open = count;
    }

    private void addMarks(int marks, int shouts) {
        if (sentences > bodySentence) {
            sentenceMarks[sentences - 1] |= marks;
            exclamations[sentences - 1] += shouts;
        }
    }

    int openedAt() {
        return open;
    }

    /** How many tokens there are. */
    public int count() {
        return count;
    }

    /** First UTF-16 unit of the token in its field. */
    public int start(int token) {
        return start[token];
    }

    /** One past the token's last unit. */
    public int end(int token) {
        return end[token];
    }

    /** The flags of {@link TokenFlag}. */
    public int flags(int token) {
        return flags[token];
    }

    /** The buffer that holds the tokens' characters; only to be read. */
    public char[] chars() {
        return chars;
    }

    public int charFrom(int token) {
        return charFrom[token];
    }

    public int charLength(int token) {
        return charLength[token];
    }

    /**
     * Length of the second spelling that follows the first in the buffer, or 0: {@code coool} is {@code cool} or
     * {@code col}.
     */
    public int alternativeLength(int token) {
        return alternativeLength[token];
    }

    /** The hash of the first spelling, as {@link WordTable} wants it. */
    public int hash(int token) {
        return hashes[token];
    }

    /** The token's folded text; makes a string. */
    public String text(int token) {
        return new String(chars, charFrom[token], charLength[token]);
    }

    public int sentences() {
        return sentences;
    }

    /** First token of the sentence. */
    public int sentenceFrom(int sentence) {
        return sentenceFrom[sentence];
    }

    /** One past the last token of the sentence. */
    public int sentenceTo(int sentence) {
        return sentenceFrom[sentence + 1];
    }

    /** What ended it: {@link TokenFlag#QUESTION}, {@link TokenFlag#EXCLAMATION}. */
    public int sentenceMarks(int sentence) {
        return sentenceMarks[sentence];
    }

    /** How many exclamation marks ended it. */
    public int exclamations(int sentence) {
        return exclamations[sentence];
    }

    /** The first sentence of the body; those before it are the subject's. */
    public int bodySentence() {
        return bodySentence;
    }
}
