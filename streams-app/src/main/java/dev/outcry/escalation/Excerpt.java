package dev.outcry.escalation;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.privacy.MaskedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words around the strongest evidence, for people who have no time to read the whole message. */
public final class Excerpt {

    /** At most so many UTF-16 code units, the marks of what was left out included. */
    public static final int MAX_LENGTH = 280;

    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /**
     * Cuts at white space; a single word that is too long is cut inside. Runs of white space become one space. Personal
     * data is masked before anything is cut, so that no half of a number stays at an edge.
     */
    public static String of(MaskedText subject, MaskedText body, List<Evidence> evidence) {
        Evidence strongest = evidence.isEmpty() ? null : evidence.get(0);
        MaskedText words = wordsOf(subject, body, strongest);
        String text = words.text();
        int start = strongest == null ? 0 : clamp(words.place(strongest.getStart()), text);
        int end = strongest == null ? 0 : clamp(words.place(strongest.getEnd()), text);
        return around(text, start, Math.max(start, end));
    }

    static String around(String text, int start, int end) {
        if (text.length() <= MAX_LENGTH) {
            return squeeze(text);
        }
        int room = MAX_LENGTH - 2 * LEFT_OUT.length();
        int from = Math.max(0, Math.min(start - (room - (end - start)) / 2, text.length() - room));
        from = Math.min(from, start);
        int to = Math.min(text.length(), from + room);
        int first = from == 0 ? 0 : wordStart(text, from, Math.min(start, to));
        int last = to == text.length() ? to : wordEnd(text, to, Math.max(first, Math.min(end, to)));
        return (first > 0 ? LEFT_OUT : "")
                + squeeze(text.substring(first, last))
                + (last < text.length() ? LEFT_OUT : "");
    }

    /** The first word that begins at or after a position, but no later than a limit. */
    private static int wordStart(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        int cut = at < limit ? at : from;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }

    /** The end of the last word that ends at or before a position, but no earlier than a limit. */
    private static int wordEnd(String text, int to, int limit) {
        int at = to;
        while (at > limit && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        int cut = at > limit ? at : to;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    private static String squeeze(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static MaskedText wordsOf(MaskedText subject, MaskedText body, @Nullable Evidence evidence) {
        boolean inSubject = evidence != null && evidence.getField() == EvidenceField.SUBJECT;
        return inSubject || body.text().isBlank() ? subject : body;
    }

    private static int clamp(int position, String text) {
        return Math.max(0, Math.min(position, text.length()));
    }
}
