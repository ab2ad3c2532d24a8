package dev.outcry.bench;

import java.util.Locale;
import java.util.Random;

/** Texts that make a careless tagger slow. */
enum Adversary {
    /** Sentences of the corpus's kind, to compare with. */
    ORDINARY("The parcel came late again and the box was torn, so please look into it before Friday. "),
    ONE_ANCHOR_WORD("lawyer "),
    ALL_ANCHORS("lawyer manager refund idiot password cancel court supervisor broken scam complaint sue hacked "),
    NEAR_MATCHES("i want to speak to i want to talk to your i will be taking this to the i am going to my "),
    NO_SPACES("lawyermanagerrefund"),
    DEEP_QUOTES(""),
    OPEN_TAGS("<div "),
    STRETCHED("soooooooooooooooooooooo "),
    MASKED("f*** s*** i d i o t a$$ "),
    PUNCTUATION("!?!?.-.,;:\"'()@#<&"),
    NOISE("");

    private static final int DEEPEST = 64;
    private static final int FIRST = 0x20;
    private static final int LAST = 0x2fff;

    private final String unit;

    Adversary(String unit) {
        this.unit = unit;
    }

    /** What the tables call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A text of so many characters. */
    String text(int chars) {
        StringBuilder text = new StringBuilder(chars + unit.length());
        Random random = new Random(chars);
        for (int line = 0; text.length() < chars; line++) {
            switch (this) {
                case DEEP_QUOTES -> text.append(">".repeat(line % DEEPEST)).append(" he wrote: \"call my lawyer\n");
                case NOISE -> text.append((char) (FIRST + random.nextInt(LAST - FIRST)));
                default -> text.append(unit);
            }
        }
        text.setLength(chars);
        return text.toString();
    }
}
