package dev.outcry.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceScorerTest {

    private static final int DIMENSIONS = 16;
    private static final int FILTERS = 40;
    private static final int HIDDEN = 10;
    private static final int LABELS = ScenarioIndex.COUNT;

    private final Random random = new Random(7);
    private final ModelVocabulary vocabulary =
            new ModelVocabulary(List.of("please", "refund", "my", "order", "it", "arrived", "broken", "court"));
    private final Network network = new Network(
            DIMENSIONS,
            FILTERS,
            HIDDEN,
            LABELS,
            numbers(vocabulary.size() * DIMENSIONS, 1),
            numbers(DIMENSIONS * Network.WIDTH * FILTERS, 0.2f),
            numbers(FILTERS, 0.3f),
            numbers(FILTERS * LABELS, 0.2f),
            numbers(FILTERS * HIDDEN, 0.2f),
            numbers(HIDDEN, 0.2f),
            numbers(HIDDEN * LABELS, 0.3f),
            numbers(DIMENSIONS * LABELS, 0.2f),
            numbers(2 * LABELS, 0.5f));

    private float[] numbers(int count, float width) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (2 * random.nextFloat() - 1) * width;
        }
        return numbers;
    }

    @Test
    void shouldScoreAsTheNetworkSaysButForRounding() {
        SentenceScorer scorer = new SentenceScorer(new SentenceModel(vocabulary, network));
        for (String text : List.of("Refund", "my order arrived broken", "please, it was my order at court?")) {
            Tokens tokens = new Tokenizer().read(null, text);
            SentenceWords words = new SentenceWords(vocabulary);
            words.readAll(tokens);
            double[] expected = expected(words.copy(100));

            scorer.score(tokens, false);

            for (int label = 0; label < LABELS; label++) {
                assertThat((double) scorer.highest(label)).isCloseTo(expected[label], within(0.15));
            }
        }
    }

    @Test
    void shouldScoreLongSentencesToo() {
        SentenceScorer scorer = new SentenceScorer(new SentenceModel(vocabulary, network));
        Tokens tokens = new Tokenizer().read(null, "my order arrived broken ".repeat(300));
        int[] words = new int[1200];
        Arrays.setAll(words, i -> vocabulary.number(tokens, i % 4));

        scorer.score(tokens, false);

        double[] expected = expected(words);
        for (int label = 0; label < LABELS; label++) {
            assertThat((double) scorer.highest(label)).isCloseTo(expected[label], within(0.15));
        }
    }

    @Test
    void shouldFindTheWordThatAFilterHears() {
        float[] heard = new float[vocabulary.size() * DIMENSIONS];
        heard[(vocabulary.size() - 1) * DIMENSIONS] = 1;
        float[] convolution = new float[DIMENSIONS * Network.WIDTH * FILTERS];
        convolution[FILTERS] = 1;
        float[] head = new float[FILTERS * LABELS];
        head[0] = 1;
        Network deaf = new Network(
                DIMENSIONS,
                FILTERS,
                HIDDEN,
                LABELS,
                heard,
                convolution,
                new float[FILTERS],
                head,
                new float[FILTERS * HIDDEN],
                new float[HIDDEN],
                new float[HIDDEN * LABELS],
                new float[DIMENSIONS * LABELS],
                new float[2 * LABELS]);
        Tokens tokens = new Tokenizer().read(null, "my order or court it arrived");

        float[] weights = new SentenceScorer(new SentenceModel(vocabulary, deaf)).weights(tokens, 0, 0);

        assertThat(weights[3]).isGreaterThan(weights[2]).isGreaterThan(weights[4]);
        assertThat(weights[0]).isZero();
    }

    @Test
    void shouldScoreAllSentencesAsIfTheyWereOneWithoutFiltersThatReachAcross() {
        SentenceScorer scorer = new SentenceScorer(new SentenceModel(vocabulary, network));
        Tokens tokens = new Tokenizer().read(null, "My order arrived broken. Please refund it.");
        int[] first = {14, 15, 17, 18};
        int[] second = {12, 13, 16};
        double[] best = best(first);
        double[] others = best(second);
        Arrays.setAll(best, filter -> Math.max(best[filter], others[filter]));
        double[] expected = scores(new int[] {14, 15, 17, 18, 12, 13, 16}, best);

        scorer.score(tokens, false);

        assertThat(scorer.sentences()).isEqualTo(2);
        for (int label = 0; label < LABELS; label++) {
            assertThat((double) scorer.whole(label)).isCloseTo(expected[label], within(0.15));
        }
    }

    @Test
    void shouldTakeTheOneSentenceForTheWhole() {
        SentenceScorer scorer = new SentenceScorer(new SentenceModel(vocabulary, network));

        scorer.score(new Tokenizer().read(null, "my order arrived broken"), false);

        for (int label = 0; label < LABELS; label++) {
            assertThat(scorer.whole(label)).isEqualTo(scorer.highest(label));
        }
    }

    private double[] expected(int[] words) {
        return scores(words, best(words));
    }

    private double[] best(int[] words) {
        double[] best = new double[FILTERS];
        for (int place = 0; place < words.length; place++) {
            for (int filter = 0; filter < FILTERS; filter++) {
                double answer = network.filterBias()[filter];
                for (int offset = 0; offset < Network.WIDTH; offset++) {
                    int at = place + offset - 1;
                    answer += at < 0 || at >= words.length ? 0 : answer(words[at], offset * FILTERS + filter);
                }
                best[filter] = Math.max(best[filter], answer);
            }
        }
        return best;
    }

    private double answer(int word, int filter) {
        double answer = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            answer += network.words()[word * DIMENSIONS + d]
                    * network.convolution()[d * Network.WIDTH * FILTERS + filter];
        }
        return answer;
    }

    private double[] scores(int[] words, double[] best) {
        double[] scores = new double[LABELS];
        double[] hidden = new double[HIDDEN];
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = network.innerBias()[unit];
            for (int filter = 0; filter < FILTERS; filter++) {
                hidden[unit] += best[filter] * network.inner()[filter * HIDDEN + unit];
            }
        }
        for (int label = 0; label < LABELS; label++) {
            scores[label] = network.authors()[label];
            for (int filter = 0; filter < FILTERS; filter++) {
                scores[label] += best[filter] * network.head()[filter * LABELS + label];
            }
            for (int unit = 0; unit < HIDDEN; unit++) {
                scores[label] += Math.max(0, hidden[unit]) * network.outer()[unit * LABELS + label];
            }
            for (int word : words) {
                for (int d = 0; d < DIMENSIONS; d++) {
                    scores[label] +=
                            network.words()[word * DIMENSIONS + d] * network.mean()[d * LABELS + label] / words.length;
                }
            }
        }
        return scores;
    }
}
