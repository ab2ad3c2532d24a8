package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private final Path directory;

    TrainCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path corpus() throws IOException {
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        var cues = new StringBuilder();
        var messages = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            cues.append("LEGAL\tC\tMy attorney will write to you.\n-\tC\tWhere is my parcel?\n");
            messages.append("{\"body\":\"Hello. My attorney will write to you, number ")
                    .append(i)
                    .append(".\",\"scenarios\":[\"LEGAL\"]}\n{\"body\":\"Where is parcel ")
                    .append(i)
                    .append("?\",\"scenarios\":[]}\n");
        }
        Files.writeString(corpus.resolve("cues-legal.tsv"), cues);
        Files.writeString(corpus.resolve("messages.jsonl"), messages);
        return corpus;
    }

    private CommandLineRun train(Path corpus, Path out, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"train", "--corpus", corpus.toString(), "--out", out.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandLineRun.of("", arguments);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeedAndBeUsable() throws IOException {
        Path corpus = corpus();
        Path one = directory.resolve("one.model");
        Path two = directory.resolve("two.model");
        Path other = directory.resolve("other.model");

        var run = train(corpus, one, "--epochs=1");
        train(corpus, two, "--epochs=1", "--seed=1");
        train(corpus, other, "--epochs=1", "--seed=2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("macro-F1", "confidence");
        assertThat(run.err()).contains("reading ", "1 of 1 epochs", "wrote " + one);
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.mismatch(one, other)).isNotNegative();
        String messages = corpus.resolve("messages.jsonl").toString();
        var evaluated = CommandLineRun.of(
                "", "evaluate", "--input", messages, "--model", one.toString(), "--cross-validate", "2");
        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
        assertThat(evaluated.out()).contains("Fitted anew to the other folds: the stack");
    }

    @Test
    void shouldSayWhatIsWrongWithACorpus() throws IOException {
        Path corpus = corpus();
        Path out = directory.resolve("out.model");
        Files.writeString(corpus.resolve("messages.jsonl"), "\n{\"body\":\"B\",\"scenarios\":[\"LEGL\"]}\n");

        var run = train(corpus, out);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("messages.jsonl:2: ", "LEGL");
        assertThat(out).doesNotExist();
        Files.delete(corpus.resolve("messages.jsonl"));
        assertThat(train(corpus, out).err()).contains("training needs both");
    }

    @Test
    void shouldSayThatADirectoryIsMissing() throws IOException {
        Path none = directory.resolve("none");

        assertThat(train(none, directory.resolve("x")).err()).endsWith("none: there is no such directory\n");
        assertThat(train(corpus(), none.resolve("x")).err()).contains("there is no directory to write it to");
        assertThat(train(corpus(), directory.resolve("x"), "--epochs=0").exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(CommandLineRun.of("", "train").exitCode()).isEqualTo(ExitCodes.USAGE);
    }
}
