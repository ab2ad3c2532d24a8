import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.avro.Author;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.training.Corpus;
import dev.outcry.training.Labelled;
import dev.outcry.training.TeacherData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints the corpus as the trainer reads it, for the teachers: {@code texts.jsonl} with a text's labels a line, and
 * {@code sentences.tsv} with the number of a sentence's text, its key and the sentence. Arguments: the corpus's
 * directory and the directory to write to.
 */
final class Sentences {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Tokenizer tokenizer = new Tokenizer();

    public static void main(String[] arguments) throws IOException {
        Corpus corpus = Corpus.read(Path.of(arguments[0]));
        List<Labelled> texts = new ArrayList<>(corpus.cues());
        texts.addAll(corpus.messages());
        new Sentences().print(texts, Path.of(arguments[1]));
    }

    private void print(List<Labelled> texts, Path directory) throws IOException {
        try (PrintWriter labels = writer(directory.resolve("texts.jsonl"));
                PrintWriter sentences = writer(directory.resolve("sentences.tsv"))) {
            for (int text = 0; text < texts.size(); text++) {
                Labelled labelled = texts.get(text);
                labels.println(mapper.writeValueAsString(Map.of(
                        "file", labelled.file(),
                        "agent", labelled.message().author() == Author.AGENT,
                        "shown", labelled.shown(),
                        "weights", labelled.weights())));
                printSentences(text, labelled.message(), sentences);
            }
        }
    }

    private void printSentences(int text, Message message, PrintWriter out) {
        Tokens tokens = tokenizer.read(message.subject(), message.body());
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            String source = sentence < tokens.bodySentence() ? message.subject() : message.body();
            out.println(text + "\t" + TeacherData.key(tokens, sentence) + "\t" + sentence(tokens, sentence, source));
        }
    }

    /** As it was written, in one line, with the mark that the tokens don't hold. */
    private static String sentence(Tokens tokens, int sentence, String source) {
        int from = tokens.start(tokens.sentenceFrom(sentence));
        int to = Math.max(from, tokens.end(tokens.sentenceTo(sentence) - 1));
        int marks = tokens.sentenceMarks(sentence);
        String mark = (marks & TokenFlag.QUESTION) != 0 ? "?" : (marks & TokenFlag.EXCLAMATION) != 0 ? "!" : "";
        return source.substring(from, to).replaceAll("\\s+", " ") + mark;
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
