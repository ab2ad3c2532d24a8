package dev.outcry.bench.engine;

import dev.outcry.tagging.rules.WordText;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are ready, as Lucene reads them; sentences stand far apart, so that no query crosses them. */
final class WordStream extends TokenStream {

    private static final int APART = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> words;
    private int at;

    WordStream(List<String> words) {
        this.words = List.copyOf(words);
    }

    @Override
    public boolean incrementToken() {
        if (at == words.size()) {
            return false;
        }
        clearAttributes();
        String word = words.get(at++);
        term.append(word);
        increment.setPositionIncrement(word.equals(WordText.BEGIN) ? APART : 1);
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
