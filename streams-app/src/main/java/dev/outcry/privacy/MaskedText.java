package dev.outcry.privacy;

import dev.outcry.privacy.Spans.Span;
import java.util.List;

/** A text with marks in the place of personal data. Places are counted in UTF-16 code units of the original. */
public final class MaskedText {

    private final String original;
    private final List<Span> spans;
    private final String text;

    MaskedText(String original, List<Span> spans) {
        this.original = original;
        this.spans = spans;
        this.text = slice(0, original.length());
    }

    /** The whole text, masked. */
    public String text() {
        return text;
    }

    /** The words between two places; personal data of which any part lies between gives its whole mark. */
    public String slice(int start, int end) {
        if (spans.isEmpty()) {
            return original.substring(start, end);
        }
        StringBuilder masked = new StringBuilder();
        int at = start;
        for (Span span : spans) {
            if (span.end() > start && span.start() < end) {
                masked.append(original, at, Math.max(at, span.start()))
                        .append(span.kind().mark());
                at = Math.min(end, span.end());
            }
        }
        return masked.append(original, at, end).toString();
    }

    /** Where a place of the original lies in the masked text: within personal data, at the beginning of its mark. */
    public int place(int position) {
        int shift = 0;
        for (Span span : spans) {
            if (span.start() >= position) {
                break;
            }
            if (span.end() > position) {
                return span.start() + shift;
            }
            shift += span.kind().mark().length() - (span.end() - span.start());
        }
        return position + shift;
    }
}
