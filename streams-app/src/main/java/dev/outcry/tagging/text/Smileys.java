package dev.outcry.tagging.text;

/**
 * Finds faces and hearts that are made of punctuation: {@code :-)}, {@code ;P}, {@code >:(}, {@code <3}, {@code -_-}.
 */
final class Smileys {

    private static final String EYES = ":;=";
    private static final String NOSES = "-'^o";
    private static final String MOUTHS = ")(][}{DdPpOo/\\|*@SsxXcC";

    /** Mouths that may follow a word at once, because they mean nothing else there: {@code great:)}. */
    private static final String PLAIN_MOUTHS = ")(D";

    /** One past the smiley that begins at {@code at}, or {@code at} where there is none. */
    int end(FoldedText text, int at) {
        boolean apart = isApart(text.at(at - 1));
        char c = text.at(at);
        if (c == '<') {
            return apart ? heart(text, at) : at;
        }
        if (c == '-') {
            return apart && text.at(at + 1) == '_' && text.at(at + 2) == '-' ? at + 3 : at;
        }
        if (c == '>') {
            int stop = apart ? face(text, at + 1, true) : at;
            return stop > at + 1 ? stop : at;
        }
        return face(text, at, apart);
    }

    private static boolean isApart(char before) {
        return !Letters.isWord(before) && before != ':' && before != '/';
    }

    private static int heart(FoldedText text, int at) {
        boolean broken = text.at(at + 1) == '/' || text.at(at + 1) == '\\';
        int three = broken ? at + 2 : at + 1;
        int stop = three;
        while (text.at(stop) == '3') {
            stop++;
        }
        return stop > three && !Letters.isWord(text.at(stop)) ? three + 1 : at;
    }

    private static int face(FoldedText text, int at, boolean apart) {
        if (EYES.indexOf(text.at(at)) < 0) {
            return at;
        }
        int mouth = NOSES.indexOf(text.at(at + 1)) >= 0 && MOUTHS.indexOf(text.at(at + 2)) >= 0 ? at + 2 : at + 1;
        String mouths = apart ? MOUTHS : PLAIN_MOUTHS;
        boolean ends = !Letters.isWord(text.at(mouth + 1)) || text.at(mouth + 1) == text.at(mouth);
        boolean cat = text.at(at) == ':' && text.at(mouth) == '3' && apart;
        return (cat || mouths.indexOf(text.at(mouth)) >= 0) && ends ? mouth + 1 : at;
    }
}
