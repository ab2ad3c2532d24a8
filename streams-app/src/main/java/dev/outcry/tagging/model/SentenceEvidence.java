package dev.outcry.tagging.model;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.Tokens;
import java.util.List;

/** Evidence of the model: the sentence, and the words in it that weighed most. */
final class SentenceEvidence {

    /** Names the sentence that scored highest. */
    static final String SENTENCE = "model.sentence";

    /** Names the words in it that weighed most. */
    static final String WORDS = "model.words";

    private static final float WORTH_NAMING = 0.35f;

    private SentenceEvidence() {}

    static List<Evidence> of(Message message, Tokens tokens, int sentence, float[] weights) {
        int first = tokens.sentenceFrom(sentence);
        int last = tokens.sentenceTo(sentence);
        int heaviest = heaviest(weights);
        int from = heaviest;
        int to = heaviest + 1;
        float least = weights[heaviest] * WORTH_NAMING;
        while (from > 0 && weights[from - 1] >= least) {
            from--;
        }
        while (to < weights.length && weights[to] >= least) {
            to++;
        }
        boolean subject = sentence < tokens.bodySentence();
        return List.of(
                span(SENTENCE, message, tokens, subject, first, last),
                span(WORDS, message, tokens, subject, first + from, first + to));
    }

    private static int heaviest(float[] weights) {
        int heaviest = 0;
        for (int i = 1; i < weights.length; i++) {
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        return heaviest;
    }

    private static Evidence span(String rule, Message message, Tokens tokens, boolean inSubject, int from, int to) {
        String subject = message.subject();
        String text = inSubject && subject != null ? subject : message.body();
        int start = tokens.start(from);
        int end = Math.max(start, tokens.end(to - 1));
        EvidenceField field = inSubject ? EvidenceField.SUBJECT : EvidenceField.BODY;
        return new Evidence(rule, field, start, end, text.substring(start, end));
    }
}
