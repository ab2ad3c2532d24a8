package dev.outcry.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.tagging.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaybookPageTest {

    private static final Path PAGE = Path.of("..", "docs", "playbooks.md");
    private static final String BEGIN = "## The 31 playbooks\n\n";

    /** To write the table anew: run this test with {@code -Doutcry.write-docs}. */
    @Test
    void shouldBeInStepWithThePage() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String table = PlaybookPage.table(Playbooks.bundled());
        if (System.getProperty("outcry.write-docs") != null) {
            Files.writeString(PAGE, head + table);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(head + table);
        assertThat(table.lines()).hasSize(2 + Catalogue.entries().size());
    }
}
