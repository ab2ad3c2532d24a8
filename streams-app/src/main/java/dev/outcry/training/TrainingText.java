package dev.outcry.training;

import dev.outcry.avro.Author;
import dev.outcry.tagging.model.ModelVocabulary;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.SentenceWords;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From texts to what the sentence network learns from: the vocabulary, the words' first vectors, the examples. */
final class TrainingText {

    private static final int LONGEST_SENTENCE = 60;
    private static final float RANDOM_WIDTH = 0.1f;

    private final TeacherData teacher;
    private final ModelVocabulary vocabulary;
    private final Tokenizer tokenizer = new Tokenizer();

    /** @param labelled all texts that words are taken from */
    TrainingText(List<Labelled> labelled, TeacherData teacher, int rarest) {
        this.teacher = teacher;
        this.vocabulary = vocabulary(labelled, rarest);
    }

    private ModelVocabulary vocabulary(List<Labelled> labelled, int rarest) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Labelled text : labelled) {
            count(tokenizer.read(text.message().subject(), text.message().body()), counts);
        }
        for (TeacherData.Paraphrase paraphrase : teacher.paraphrases()) {
            count(tokenizer.read(null, paraphrase.text()), counts);
        }
        ModelVocabulary.KINDS.forEach(counts::remove);
        List<String> words = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new ModelVocabulary(words);
    }

    private static void count(Tokens tokens, Map<String, Integer> counts) {
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.charLength(token) > 0) {
                counts.merge(tokens.text(token), 1, Integer::sum);
            }
        }
    }

    ModelVocabulary vocabulary() {
        return vocabulary;
    }

    /** The teacher's vectors; small random ones for words that it has none for. */
    float[] vectors(int dimensions, long seed) {
        float[] vectors = new float[vocabulary.size() * dimensions];
        Random random = new Random(seed);
        for (int word = 1; word < vocabulary.size(); word++) {
            float[] known = TeacherData.numbers(teacher.vectors().get(vocabulary.word(word)), TeacherData.VECTOR_STEP);
            for (int d = 0; d < dimensions; d++) {
                float any = (float) (random.nextGaussian() * RANDOM_WIDTH);
                vectors[word * dimensions + d] = known != null && d < known.length ? known[d] : any;
            }
        }
        return vectors;
    }

    /** Labelled texts, but those without a sentence. */
    List<Example> examples(List<Labelled> texts) {
        List<Example> examples = new ArrayList<>();
        for (Labelled text : texts) {
            add(example(text), examples);
        }
        return examples;
    }

    /** The teacher's paraphrases. */
    List<Example> paraphrases() {
        List<Example> examples = new ArrayList<>();
        for (TeacherData.Paraphrase paraphrase : teacher.paraphrases()) {
            add(example(paraphrase), examples);
        }
        return examples;
    }

    private static void add(Example example, List<Example> examples) {
        if (example.sentences().length > 0) {
            examples.add(example);
        }
    }

    private Example example(Labelled text) {
        Tokens tokens = tokenizer.read(text.message().subject(), text.message().body());
        SentenceWords words = new SentenceWords(vocabulary);
        int[][] sentences = new int[tokens.sentences()][];
        float[][] scores = new float[sentences.length][];
        boolean taught = true;
        for (int i = 0; i < sentences.length; i++) {
            words.read(tokens, i);
            sentences[i] = words.copy(LONGEST_SENTENCE);
            float[] known = teacher.scores(tokens, i);
            taught &= known != null;
            scores[i] = known == null ? new float[0] : known;
        }
        boolean agent = text.message().author() == Author.AGENT;
        return new Example(sentences, agent, text.shown(), text.weights(), orNull(taught, scores));
    }

    private Example example(TeacherData.Paraphrase paraphrase) {
        SentenceWords words = new SentenceWords(vocabulary);
        words.readAll(tokenizer.read(null, paraphrase.text()));
        int[] sentence = words.copy(LONGEST_SENTENCE);
        int scenarios = ScenarioIndex.COUNT;
        float[][] scores = new float[1][];
        scores[0] = TeacherData.numbers(paraphrase.scores(), TeacherData.SCORE_STEP);
        int[][] sentences = sentence.length == 0 ? new int[0][] : new int[][] {sentence};
        return new Example(sentences, false, new boolean[scenarios], new float[scenarios], scores);
    }

    private static float @Nullable [][] orNull(boolean taught, float[][] scores) {
        return taught ? scores : null;
    }
}
