package dev.outcry.bench;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.TokenCopy;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The messages of a run and their tokens, for all threads. */
@State(Scope.Benchmark)
public class Measured {

    /** {@code average} for made messages of 350 characters, {@code corpus} for those of the corpus. */
    @Param({"average", "corpus"})
    public String text = "";

    private List<Message> messages = List.of();
    private List<Tokens> tokens = List.of();

    @Setup
    public void read() {
        messages = corpus(text).messages();
        Tokenizer tokenizer = new Tokenizer();
        List<Tokens> copies = new ArrayList<>();
        messages.forEach(message -> copies.add(TokenCopy.of(tokenizer.read(message.subject(), message.body()))));
        tokens = List.copyOf(copies);
    }

    static Corpus corpus(String text) {
        Corpus corpus = Corpus.read();
        return text.equals("average") ? corpus.average() : corpus;
    }

    Message message(int index) {
        return messages.get(index);
    }

    Tokens tokens(int index) {
        return tokens.get(index);
    }

    int size() {
        return messages.size();
    }
}
