package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.outcry.app.lines.TaggingLines;
import dev.outcry.tagging.Tagger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tags messages without Kafka: JSON Lines in, JSON Lines out. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Tags messages: scenarios with evidence, sentiment and language.",
            "Reads one JSON object a line, with the fields of a ticket event and an id; only body is required. Writes one"
                    + " line for each, in the same order. A bad line gives its error instead, and exit code 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry tag --text \"My solicitor will be in touch.\"",
            "  outcry tag --input messages.jsonl > tagged.jsonl",
            "  printf '%%s\\n' '{\"id\":\"a\",\"body\":\"Get me your manager\"}' | outcry tag --input -"
        })
final class TagCommand implements Callable<Integer> {

    private final Console console;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Source source;

    @Option(names = "--packs", paramLabel = "DIR", description = "Rule packs to use instead of the built-in ones.")
    private @Nullable Path packs;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    private static final class Source {

        @Option(names = "--text", paramLabel = "TEXT", description = "One message of a customer.")
        private @Nullable String text;

        @Option(
                names = "--input",
                paramLabel = "FILE",
                description = "JSON Lines; - is standard input, which is the default.")
        private @Nullable Path input;
    }

    TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Tagger tagger =
                Taggers.open(options.with("tagging.packs", packs, "--packs").load());
        var lines = new TaggingLines(tagger, (line, reason) -> console.err().println("line " + line + ": " + reason));
        try (InputStream in = open()) {
            long bad = lines.tag(in, console.out());
            return bad == 0 ? ExitCodes.OK : ExitCodes.BAD_INPUT;
        }
    }

    private InputStream open() {
        if (source == null) {
            return console.in();
        }
        if (source.text != null) {
            return new ByteArrayInputStream(asLine(source.text));
        }
        return Input.open(source.input, console);
    }

    private static byte[] asLine(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("body", text)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
