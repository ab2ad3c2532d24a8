package dev.outcry.tagging;

/**
 * Tags messages. Implementations are immutable, safe for use by many threads, deterministic (the same message gives the
 * same tagging), and never throw for any text. This is the seam for other taggers, such as an ONNX or a remote model.
 */
public interface Tagger {

    /** Tags one message; the scenario FREQUENT_COMPLAINER appears here only where the words show it. */
    Tagging tag(Message message);

    /**
     * The tagger that is in force now, for whoever needs {@link #tag} and {@link #version} of one and the same: a
     * tagger that can be replaced while it runs gives what it holds, any other gives itself.
     */
    default Tagger current() {
        return this;
    }

    /** The version of the rules and models behind it, stamped on every tagged ticket. */
    String version();
}
