package dev.outcry.tagging.rules;

import java.util.ArrayList;
import java.util.List;

/** The word classes that have phrases, numbered over all packs, with the phrases of each. */
final class PhraseClasses {

    private final List<Integer> atoms = new ArrayList<>();
    private final List<List<Compiled>> phrases = new ArrayList<>();

    /**
     * Numbers a class.
     *
     * @param atom the atom of its single words
     * @param several its phrases, each with an anchor
     */
    int add(int atom, List<Compiled> several) {
        atoms.add(atom);
        phrases.add(List.copyOf(several));
        return atoms.size() - 1;
    }

    int size() {
        return atoms.size();
    }

    List<Compiled> phrases(int number) {
        return phrases.get(number);
    }

    int[] atoms() {
        return atoms.stream().mapToInt(Integer::intValue).toArray();
    }
}
