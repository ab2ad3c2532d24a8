package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class PlaybookFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void shouldHoldACompletePlaybook(Scenario scenario) throws IOException {
        Map<String, Object> playbook = read(scenario);

        assertThat(playbook).containsOnlyKeys("scenario", "version", "owner", "steps", "avoid", "reply");
        assertThat(playbook).containsEntry("scenario", scenario.name());
        assertThat(playbook.get("version")).isEqualTo("2026-11-24");
        assertThat(playbook.get("owner")).asString().isNotBlank();
        assertThat(strings(playbook, "steps")).hasSizeBetween(3, 7);
        assertThat(strings(playbook, "avoid")).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void shouldSuggestAReplyWithKnownPlaceholdersOnly(Scenario scenario) throws IOException {
        String reply = String.valueOf(read(scenario).get("reply"));

        assertThat(PLACEHOLDER.matcher(reply).results().map(found -> found.group()))
                .contains("{customer}", "{ticket}")
                .isSubsetOf("{customer}", "{ticket}", "{due}");
    }

    private static List<String> strings(Map<String, Object> playbook, String key) {
        return ((List<?>) Objects.requireNonNull(playbook.get(key)))
                .stream().map(String.class::cast).toList();
    }

    private static Map<String, Object> read(Scenario scenario) throws IOException {
        String resource = "/playbooks/" + scenario + ".yaml";
        try (InputStream file =
                Objects.requireNonNull(PlaybookFilesTest.class.getResourceAsStream(resource), resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }
}
