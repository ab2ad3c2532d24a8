package dev.outcry.tagging.text;

import java.util.Locale;
import java.util.Set;

/** Recognises HTML tags by their names, so that {@code <3} and {@code <my order>} stay text. */
final class Markup {

    private static final int LONGEST_TAG = 2000;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "br",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "td",
            "th",
            "table",
            "tbody",
            "thead",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "blockquote",
            "pre",
            "body",
            "html",
            "head",
            "title",
            "style",
            "script",
            "center");
    private static final Set<String> INLINE = Set.of(
            "b",
            "i",
            "u",
            "a",
            "s",
            "em",
            "strong",
            "span",
            "font",
            "img",
            "small",
            "sub",
            "sup",
            "code",
            "meta",
            "link",
            "o:p",
            "strike",
            "del",
            "ins",
            "mark",
            "label",
            "input",
            "button",
            "form",
            "!doctype");
    private static final Set<String> WITH_CONTENT = Set.of("style", "script", "title", "blockquote");

    private Markup() {}

    /** One past the tag that begins at {@code at}, or {@code at} where none begins. */
    static int tagEnd(String text, int at) {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at);
            return end < 0 ? at : end + 3;
        }
        String name = name(text, at);
        if (!BLOCKS.contains(name) && !INLINE.contains(name)) {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return at;
    }

    static boolean breaksLine(String text, int at) {
        return BLOCKS.contains(name(text, at));
    }

    /** One past the element where its content isn't the author's text, else the tag's own end. */
    static int contentEnd(String text, int at, int tagEnd) {
        String name = name(text, at);
        if (text.charAt(at + 1) == '/' || !WITH_CONTENT.contains(name)) {
            return tagEnd;
        }
        int end = indexOfIgnoringCase(text, "</" + name, tagEnd);
        return end < 0 ? tagEnd : end;
    }

    private static int indexOfIgnoringCase(String text, String sought, int from) {
        int end = text.indexOf(sought, from);
        return end >= 0 ? end : text.indexOf(sought.toUpperCase(Locale.ROOT), from);
    }

    private static String name(String text, int at) {
        int from = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < text.length() && to - from < 12 && isNameChar(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6') || c == ':' || c == '!';
    }
}
