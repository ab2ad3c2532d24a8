package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private final Atoms atoms = new Atoms();
    private final Anchor frequent = anchor("the");
    private final Anchor rare = anchor("ombudsman");
    private final Anchor middling = anchor("refund");

    @Test
    void shouldPutTheRarestNeedFirst() {
        assertThat(Needs.of(List.of(frequent, rare))).containsExactly(rare.need(), frequent.need());
    }

    @Test
    void shouldNotAskForWhatWakesThePattern() {
        List<Integer> needs = Needs.of(List.of(frequent, rare, middling));

        assertThat(Needs.second(rare, needs)).isEqualTo(middling.need());
        assertThat(Needs.others(rare, needs)).containsExactly(frequent.need());
    }

    @Test
    void shouldNeedNothingBesidesTheOnlyWord() {
        assertThat(Needs.second(rare, Needs.of(List.of(rare)))).isEqualTo(Needs.NONE);
    }

    @Test
    void shouldNeedOneOfSeveralAsOneAtom() {
        Anchor either = new Anchor(new int[] {rare.need(), middling.need()}, 1, Needs.NONE).joined(atoms);

        assertThat(atoms.predicate(either.need()).words()).containsExactly("ombudsman", "refund");
    }

    private Anchor anchor(String word) {
        return Anchor.of(atoms.number(Predicate.ofWords(Set.of(word))), atoms);
    }
}
