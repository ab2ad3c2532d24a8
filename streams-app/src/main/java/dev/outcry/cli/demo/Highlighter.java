package dev.outcry.cli.demo;

import dev.outcry.avro.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marks the evidence within an excerpt, in colour or in «quotation marks», and shortens the excerpt around the first
 * mark. The excerpt is chosen around the strongest evidence, so that at least this is found.
 */
final class Highlighter {

    private static final int LONGEST = 160;

    private final String before;
    private final String after;

    /** Marks in bold red, for terminals, or in quotation marks. */
    Highlighter(boolean coloured) {
        this.before = coloured ? "\u001b[1;31m" : "«";
        this.after = coloured ? "\u001b[0m" : "»";
    }

    /** From (inclusive) to (exclusive), in UTF-16 code units. */
    private record Mark(int from, int to) {

        boolean touches(Mark next) {
            return next.from <= to;
        }
    }

    String of(String excerpt, List<Evidence> evidence) {
        String text = oneLine(excerpt);
        List<Mark> marks = marks(text, evidence);
        int around = marks.isEmpty() ? 0 : marks.get(0).from;
        int from = text.length() <= LONGEST ? 0 : start(text, around);
        int to = text.length() <= LONGEST ? text.length() : end(text, from);
        return (from > 0 ? "…" : "") + marked(text, from, to, marks) + (to < text.length() ? "…" : "");
    }

    private String marked(String text, int from, int to, List<Mark> marks) {
        var out = new StringBuilder();
        int at = from;
        for (Mark mark : marks) {
            int begin = Math.max(at, mark.from);
            int end = Math.min(to, mark.to);
            if (begin < end) {
                out.append(text, at, begin)
                        .append(before)
                        .append(text, begin, end)
                        .append(after);
                at = end;
            }
        }
        return out.append(text, at, to).toString();
    }

    /** In order, merged where they touch. */
    private static List<Mark> marks(String text, List<Evidence> evidence) {
        List<Mark> found = new ArrayList<>();
        evidence.forEach(words -> find(text, oneLine(words.getText()), found));
        found.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : found) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(mark)) {
                merged.set(last, new Mark(merged.get(last).from, Math.max(merged.get(last).to, mark.to)));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }

    /** An excerpt may be shorter than its evidence: then all of it is evidence, save the marks of what was left out. */
    private static void find(String text, String words, List<Mark> found) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at >= 0) {
            found.add(new Mark(at, at + words.length()));
            return;
        }
        int first = text.startsWith("…") ? 1 : 0;
        int last = text.endsWith("…") ? text.length() - 1 : text.length();
        if (first < last && words.contains(text.substring(first, last))) {
            found.add(new Mark(first, last));
        }
    }

    /** A word's start about a third of the length before the position. */
    private static int start(String text, int around) {
        int from = Math.max(0, Math.min(around - LONGEST / 3, text.length() - LONGEST));
        if (from == 0) {
            return 0;
        }
        int space = text.indexOf(' ', from);
        return space >= 0 && space < around ? space + 1 : Math.min(from, around);
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        int space = to == text.length() ? -1 : text.lastIndexOf(' ', to);
        return space > from + LONGEST / 2 ? space : to;
    }

    /** Customers may write escape sequences; terminals must not obey them. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
