package dev.outcry.tagging.rules;

import dev.outcry.tagging.rules.CompiledPattern.Role;
import java.util.List;

/**
 * For each row of the vocabulary the patterns that it wakes, with all that decides whether they are worth a try: so
 * that those that aren't cost one look at numbers that lie side by side. Immutable.
 */
final class Awake {

    private static final int NUMBERS = 3;
    private static final int ROLE_BITS = Role.values().length;
    private static final int ROLE = (1 << ROLE_BITS) - 1;

    private final Rows rows;

    /** A pattern that an atom wakes, where its second need is there too and its subject is of interest. */
    record Waking(int pattern, int need, int subject, Role role) {

        private int subjectAndRole() {
            return subject << ROLE_BITS | role.bit();
        }
    }

    Awake(List<List<Waking>> rows) {
        this.rows = new Rows(rows.stream().map(Awake::numbers).toList());
    }

    private static int[] numbers(List<Waking> row) {
        int[] numbers = new int[row.size() * NUMBERS];
        for (int i = 0; i < row.size(); i++) {
            numbers[i * NUMBERS] = row.get(i).subjectAndRole();
            numbers[i * NUMBERS + 1] = row.get(i).need();
            numbers[i * NUMBERS + 2] = row.get(i).pattern();
        }
        return numbers;
    }

    int size() {
        return rows.size();
    }

    /** Index of the row's first pattern. */
    int from(int row) {
        return rows.from(row);
    }

    /** One past the row's last. */
    int to(int row) {
        return rows.to(row);
    }

    /** Index of the pattern behind that one. */
    static int after(int index) {
        return index + NUMBERS;
    }

    /** The rule, or behind all rules the word class, that the pattern is for. */
    int subject(int index) {
        return rows.value(index) >> ROLE_BITS;
    }

    /** The bit of the pattern's role. */
    int role(int index) {
        return rows.value(index) & ROLE;
    }

    /** What {@link Needs#second} says. */
    int need(int index) {
        return rows.value(index + 1);
    }

    int pattern(int index) {
        return rows.value(index + 2);
    }
}
