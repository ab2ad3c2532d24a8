package dev.outcry.privacy;

/** E-mail addresses: words around an @ (or its URL-encoded %40), of which those after it make a domain with a dot. */
final class Emails {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String LOCAL_MARKS = ".!#$'*+^_`{|}~-";

    private Emails() {}

    static void find(String text, Spans spans) {
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            int after = afterAt(text, at);
            if (after > at) {
                int start = localStart(text, at, done);
                int end = domainEnd(text, after);
                if (start < at && end > after) {
                    spans.add(start, end, PersonalData.EMAIL);
                    done = end;
                    at = end - 1;
                }
            }
        }
    }

    /** Where an @ ends that begins here; at or before the position itself where there is none. */
    private static int afterAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '@' || c == '\uff20' || c == '\ufe6b') {
            return at + 1;
        }
        return c == '%' && text.startsWith("%40", at) ? at + 3 : at;
    }

    private static int localStart(String text, int at, int done) {
        int start = at;
        int least = Math.max(done, at - LONGEST_LOCAL_PART);
        while (start > least && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && ".'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_MARKS.indexOf(c) >= 0;
    }

    /** One past the last label that two letters or more make, after a dot; the beginning where there is no domain. */
    private static int domainEnd(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST_DOMAIN);
        int end = from;
        int label = from;
        for (int at = from; at <= most; at++) {
            char c = at < most ? text.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '-' && at > label)) {
                continue;
            }
            if (label > from && at - label >= 2 && isLetters(text, label, at)) {
                end = at;
            }
            if (c != '.' || at == label) {
                break;
            }
            label = at + 1;
        }
        return end;
    }

    private static boolean isLetters(String text, int from, int to) {
        boolean encoded = text.startsWith("xn--", from);
        for (int at = from; at < to; at++) {
            if (!encoded && !Character.isLetter(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
