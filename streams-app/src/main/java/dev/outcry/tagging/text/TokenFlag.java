package dev.outcry.tagging.text;

/** What else is known of a token besides its letters, as bits. */
public final class TokenFlag {

    /** Two letters or more, all capitals. */
    public static final int CAPS = 1;

    /** Begins with a capital letter. */
    public static final int CAPITALISED = 1 << 1;

    /** A number in digits or in words. */
    public static final int NUMBER = 1 << 2;

    /** An amount of money. */
    public static final int MONEY = 1 << 3;

    public static final int URL = 1 << 4;
    public static final int EMAIL = 1 << 5;

    /** {@code @somebody}. */
    public static final int HANDLE = 1 << 6;

    public static final int HASHTAG = 1 << 7;

    /** An emoji, or a smiley of punctuation. */
    public static final int EMOJI = 1 << 8;

    /** Letters were stretched: {@code soooo}. */
    public static final int STRETCHED = 1 << 9;

    /** Stands between quotation marks. */
    public static final int QUOTED = 1 << 10;

    /** Swearing with letters hidden: {@code sh*t}. */
    public static final int MASKED = 1 << 11;

    /** Not the first of several words that a short form stands for. */
    public static final int CONTINUED = 1 << 12;

    /** On sentences: it ends with a question mark. */
    public static final int QUESTION = 1 << 13;

    /** On sentences: it ends with an exclamation mark. */
    public static final int EXCLAMATION = 1 << 14;

    /** On sentences: it ends with several exclamation or question marks. */
    public static final int EMPHATIC = 1 << 15;

    /** Followed by a comma, a colon, a semicolon, a dash or a bracket. */
    public static final int PAUSE = 1 << 16;

    private TokenFlag() {}
}
