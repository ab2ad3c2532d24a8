package dev.outcry.tagging.model;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;

/**
 * The numbers of a sentence's words, followed by those of its marks and of its capitals. Training and scoring both read
 * sentences through it. Reused; one thread at a time.
 */
public final class SentenceWords {

    private static final int SHOUTED_WORDS = 3;
    private static final int EXTRAS = 4;

    private final ModelVocabulary vocabulary;
    private int[] numbers = new int[64];
    private int count;

    public SentenceWords(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a sentence. */
    public void read(Tokens tokens, int sentence) {
        int from = tokens.sentenceFrom(sentence);
        read(tokens, from, tokens.sentenceTo(sentence), tokens.sentenceMarks(sentence));
    }

    /** Reads all sentences as one, which is how short texts without sentences of their own are learnt. */
    public void readAll(Tokens tokens) {
        int marks = 0;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            marks |= tokens.sentenceMarks(sentence);
        }
        read(tokens, 0, tokens.count(), marks);
    }

    private void read(Tokens tokens, int from, int to, int marks) {
        reserve(to - from + EXTRAS);
        count = 0;
        int capitals = 0;
        for (int token = from; token < to; token++) {
            numbers[count++] = vocabulary.number(tokens, token);
            capitals += (tokens.flags(token) & TokenFlag.CAPS) != 0 ? 1 : 0;
        }
        if (capitals >= SHOUTED_WORDS && capitals * 2 > count) {
            numbers[count++] = ModelVocabulary.CAPS;
        }
        addMarks(marks);
    }

    private void addMarks(int marks) {
        if ((marks & TokenFlag.QUESTION) != 0) {
            numbers[count++] = ModelVocabulary.QUESTION;
        }
        if ((marks & TokenFlag.EXCLAMATION) != 0) {
            numbers[count++] = ModelVocabulary.EXCLAMATION;
        }
        if ((marks & TokenFlag.EMPHATIC) != 0) {
            numbers[count++] = ModelVocabulary.EMPHATIC;
        }
    }

    private void reserve(int size) {
        if (numbers.length < size) {
            numbers = new int[size * 2];
        }
    }

    /** How many numbers there are. */
    public int count() {
        return count;
    }

    int number(int index) {
        return numbers[index];
    }

    /** A copy of the numbers, at most {@code longest} of them. */
    public int[] copy(int longest) {
        return Arrays.copyOf(numbers, Math.min(count, longest));
    }
}
