package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {

    private static final String ONE = record("{\"name\":\"a\",\"type\":\"int\"}");
    private static final String WITH_OPTIONAL =
            record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
    private static final String WITH_REQUIRED =
            record("{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}");

    private final SchemaCatalog catalog = new SchemaCatalog();

    @Test
    void shouldGiveOneSchemaOneIdWhateverItsSubjectAndWhiteSpace() {
        RegisteredSchema first = catalog.register("s", ONE);
        RegisteredSchema other = catalog.register("t", " " + ONE.replace(",", ", "));

        assertThat(other.id()).isEqualTo(first.id());
        assertThat(catalog.register("s", ONE)).isEqualTo(first);
        assertThat(catalog.uses(first.id()))
                .extracting(RegisteredSchema::subject)
                .containsExactly("s", "t");
    }

    @Test
    void shouldCountVersionsWithinTheSubject() {
        catalog.register("t", ONE);
        catalog.register("s", ONE);
        RegisteredSchema second = catalog.register("s", WITH_OPTIONAL);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(2);
        assertThat(catalog.latest("s")).isEqualTo(second);
        assertThat(catalog.lookUp("s", WITH_OPTIONAL)).isEqualTo(second);
    }

    @Test
    void shouldEnforceTheLevel() {
        catalog.register("s", ONE);

        assertCode(409, () -> catalog.register("s", WITH_REQUIRED));
        catalog.setLevel("s", Compatibility.FORWARD);
        assertThat(catalog.register("s", WITH_REQUIRED).version()).isEqualTo(2);
        assertThat(catalog.level("t")).isEqualTo(Compatibility.BACKWARD);
    }

    @Test
    void shouldCompareWithEveryVersionOnlyWhenTransitive() {
        catalog.register("s", ONE);
        catalog.setLevel(Compatibility.NONE);
        catalog.register("s", WITH_REQUIRED);

        catalog.setLevel(Compatibility.BACKWARD);
        assertThat(catalog.problems("s", WITH_REQUIRED)).isEmpty();
        catalog.setLevel(Compatibility.BACKWARD_TRANSITIVE);
        assertThat(catalog.problems("s", WITH_REQUIRED)).hasSize(1);
    }

    @Test
    void shouldSayWhatIsNotThere() {
        catalog.register("s", ONE);

        assertCode(40401, () -> catalog.latest("t"));
        assertCode(40401, () -> catalog.lookUp("t", ONE));
        assertCode(40402, () -> catalog.version("s", 2));
        assertCode(40403, () -> catalog.schema(2));
        assertCode(40403, () -> catalog.lookUp("s", WITH_OPTIONAL));
        assertCode(42201, () -> catalog.register("s", "{"));
    }

    @Test
    void shouldNotChangeWhatItCouldNotKeep() {
        List<CatalogState> kept = new ArrayList<>();
        SchemaCatalog failing = new SchemaCatalog(CatalogState.empty(), state -> {
            kept.add(state);
            throw new IllegalStateException("disk full");
        });

        assertThatThrownBy(() -> failing.register("s", ONE)).hasMessage("disk full");
        assertThat(failing.subjects()).isEmpty();
        assertThat(kept).hasSize(1);
    }

    private static void assertCode(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}";
    }
}
