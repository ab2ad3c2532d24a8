package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.config.ConfigSources;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.Setting;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggersTest {

    private final Path directory;

    TaggersTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private OutcryConfig config(String model) {
        return new ConfigSources(directory, Map.of()).load(null, List.of(new Setting("tagging.model", model, "test")));
    }

    @Test
    void shouldTagByTheRulesAloneWithoutAModel() {
        assertThat(Taggers.open(config("none")).version())
                .isEqualTo(RulePacks.bundled().version());
    }

    @Test
    void shouldNameTheModelInTheVersionOfEachPipeline() {
        String model = TaggingModel.bundled().orElseThrow().version();

        assertThat(Taggers.open(config("bundled")).version()).endsWith("+" + model);
        assertThat(Taggers.live(config("bundled")).version()).endsWith("+" + model);
    }

    @Test
    void shouldSayThatAModelIsMissing() {
        OutcryConfig config = config(directory.resolve("none.model").toString());

        assertThatThrownBy(() -> Taggers.open(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tagging.model: the model ")
                .hasMessageContaining("none.model can't be read");
    }
}
