package dev.outcry.tagging.text;

/** Folds a field's text and leaves out what its author didn't write: mark-up, quoted mail, signatures, disclaimers. */
final class FieldReader {

    private final QuotedMail quoted = new QuotedMail();

    void read(String text, FoldedText out) {
        out.clear();
        boolean markup = text.indexOf('<') >= 0 && text.indexOf('>') >= 0;
        boolean entities = text.indexOf('&') >= 0;
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            int skip = quoted.skipTo(text, line, end);
            if (skip > line) {
                out.append('\n', line, line);
                line = skip;
            } else {
                line = fold(text, line, Math.min(end + 1, text.length()), markup, entities, out);
            }
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int fold(String text, int from, int to, boolean markup, boolean entities, FoldedText out) {
        int i = out.appendPlain(text, from, to, markup, entities);
        while (i < to) {
            char c = text.charAt(i);
            if (c == '<' && markup) {
                int end = Markup.tagEnd(text, i);
                if (end > i) {
                    out.append(Markup.breaksLine(text, i) ? '\n' : ' ', i, i);
                    i = Markup.contentEnd(text, i, end);
                    continue;
                }
            }
            if (c == '&' && entities) {
                int end = Entities.fold(text, i, out);
                if (end > i) {
                    i = end;
                    continue;
                }
            }
            i = out.appendPlain(text, foldOne(text, i, c, out), to, markup, entities);
        }
        return i;
    }

    private static int foldOne(String text, int i, char c, FoldedText out) {
        if (c < 0x80 && c != '`') {
            out.append(c, i, i + 1);
            return i + 1;
        }
        int point = text.codePointAt(i);
        int end = i + Character.charCount(point);
        if (c == '\u2028' || c == '\u2029') {
            out.append('\n', i, end);
        } else {
            CharFolding.STANDARD.fold(point, i, end, out);
        }
        return end;
    }
}
