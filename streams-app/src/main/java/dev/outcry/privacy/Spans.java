package dev.outcry.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The places of personal data in one text. What was found first keeps its place: no two overlap. */
final class Spans {

    private final BitSet taken = new BitSet();
    private final List<Span> found = new ArrayList<>();

    /**
     * A place.
     *
     * @param start its first UTF-16 code unit
     * @param end one past its last
     */
    record Span(int start, int end, PersonalData kind) {}

    void add(int start, int end, PersonalData kind) {
        if (isFree(start, end)) {
            taken.set(start, end);
            found.add(new Span(start, end, kind));
        }
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    List<Span> inOrder() {
        found.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(found);
    }
}
