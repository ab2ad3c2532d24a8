package dev.outcry.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    /** To write the page anew: run this test with {@code -Doutcry.write-docs}. */
    @Test
    void shouldBeInStepWithTheReferencePage() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf("## Keys\n"));
        if (System.getProperty("outcry.write-docs") != null) {
            Files.writeString(PAGE, head + ConfigPage.tables());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(head + ConfigPage.tables());
    }
}
