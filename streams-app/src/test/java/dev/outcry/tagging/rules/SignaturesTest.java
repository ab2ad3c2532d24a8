package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private final Atoms atoms = new Atoms();

    @Test
    void shouldKeepFrequentWordsApartFromRareOnes() {
        assertThat(Signatures.ofWord("the")).isLessThan(Long.SIZE);
        assertThat(Signatures.ofWord("ombudsman")).isGreaterThanOrEqualTo(Long.SIZE);
    }

    @Test
    void shouldSignEachWordOfAPredicate() {
        long[] signature = new long[Signatures.LONGS];

        Signatures.add(Predicate.ofWords(Set.of("the", "ombudsman")), signature, 0);

        assertThat(has(signature, Signatures.ofWord("the"))).isTrue();
        assertThat(has(signature, Signatures.ofWord("ombudsman"))).isTrue();
    }

    @Test
    void shouldPutTheRarestNeedFirst() {
        int frequent = atoms.number(Predicate.ofWords(Set.of("the")));
        int rare = atoms.number(Predicate.ofWords(Set.of("ombudsman")));

        long[] needs = Needs.of(List.of(anchor(frequent), anchor(rare)), atoms);

        assertThat(needs).hasSize(2 * Signatures.LONGS);
        assertThat(has(needs, Signatures.ofWord("ombudsman"))).isTrue();
    }

    private Anchor anchor(int atom) {
        return new Anchor(new int[] {atom}, atoms.frequency(atom));
    }

    private static boolean has(long[] signature, int bit) {
        return (signature[bit >>> 6] >>> bit & 1) != 0;
    }
}
