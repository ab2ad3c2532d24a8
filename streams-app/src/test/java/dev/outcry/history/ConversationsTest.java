package dev.outcry.history;

import static dev.outcry.avro.Temperature.COOLED;
import static dev.outcry.avro.Temperature.HEATING;
import static dev.outcry.avro.Temperature.STEADY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Temperature;
import dev.outcry.avro.state.Conversation;
import dev.outcry.avro.state.Mood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final int CONVERSATIONS = 10_000;

    private final Conversations conversations = new Conversations(ConversationSettings.defaults());
    private Conversation conversation = Conversations.NOTHING;

    @Test
    void shouldHeatWhenSentimentFallsThreeTimesInARow() {
        assertThat(says(0, 0.1, 0, -0.1, -0.2)).containsExactly(STEADY, STEADY, STEADY, HEATING);
    }

    @Test
    void shouldStaySteadyWhenAFallIsInterrupted() {
        assertThat(says(0, 0.1, 0, 0, -0.1, -0.2)).containsOnly(STEADY);
    }

    @Test
    void shouldHeatAtOnceOnADropOfExactlyTheMark() {
        assertThat(says(0, 0.25, -0.35)).containsExactly(STEADY, HEATING);
    }

    @Test
    void shouldStaySteadyOnADropThatIsNotSharp() {
        assertThat(says(0, 0.25, -0.34)).containsExactly(STEADY, STEADY);
    }

    @Test
    void shouldStaySteadyWhileTheWordsAreNotNegative() {
        assertThat(says(0, 0.9, 0.1, 0)).containsExactly(STEADY, STEADY, STEADY);
    }

    @Test
    void shouldCoolOnceAfterTheHeat() {
        assertThat(says(0, 0, -0.9, -0.5, 0, 0.5)).containsExactly(STEADY, HEATING, STEADY, COOLED, STEADY);
    }

    @Test
    void shouldJudgeALateMessageByThoseBeforeIt() {
        says(10, 0.5);
        says(30, 0.5);

        assertThat(says(20, -0.5)).containsExactly(HEATING);
        assertThat(says(31, -0.2)).containsExactly(HEATING);
    }

    @Test
    void shouldRememberOnlyTheNewest() {
        says(0, new double[100]);

        assertThat(conversation.getMessages()).hasSize(16);
        assertThat(conversation.getMessages().get(0).getAt()).isEqualTo(84);
    }

    @Test
    void shouldRefuseWhatCanNeverHappen() {
        assertThatThrownBy(() -> new ConversationSettings(16, 0.6, 0, 16, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conversation: falls must be less than the 16 messages remembered, is 16");
    }

    @Test
    void shouldTellWhatTheReferenceTells() {
        int told = 0;
        for (int seed = 0; seed < CONVERSATIONS; seed++) {
            told += compare(seed);
        }
        assertThat(told).as("messages that are not steady").isGreaterThan(CONVERSATIONS);
    }

    private static int compare(int seed) {
        Random random = new Random(seed * 31L);
        ConversationSettings settings = new ConversationSettings(
                1 + random.nextInt(3),
                (1 + random.nextInt(16)) / 16.0,
                (random.nextInt(9) - 4) / 16.0,
                4 + random.nextInt(6),
                Duration.ofDays(1));
        Conversations rule = new Conversations(settings);
        ConversationOracle oracle = new ConversationOracle(settings);
        Conversation known = Conversations.NOTHING;
        StringBuilder story = new StringBuilder("seed " + seed + ", " + settings);
        int told = 0;
        for (int message = 0; message < 20; message++) {
            long at = random.nextInt(4) == 0 ? random.nextInt(20) : message;
            double sentiment = (random.nextInt(17) - 8) / 8.0;
            story.append("; ").append(sentiment).append(" at ").append(at);
            known = rule.add(known, new Mood(at, sentiment, 0L));
            Temperature temperature = rule.at(at, known);
            assertThat(temperature).as(story.toString()).isEqualTo(oracle.says(at, sentiment));
            told += temperature == STEADY ? 0 : 1;
        }
        return told;
    }

    @Test
    void shouldJudgeLaterMessagesWithoutADeletedOne() {
        Conversation known = conversations.add(Conversations.NOTHING, new Mood(1L, 0.5, 11L));
        known = conversations.add(known, new Mood(2L, -0.9, 12L));
        assertThat(conversations.at(2L, known)).isEqualTo(HEATING);

        Conversation left = Conversations.without(known, 11L);

        assertThat(conversations.at(2L, left)).isEqualTo(STEADY);
    }

    /** Messages at one millisecond after the other. */
    private List<Temperature> says(long from, double... sentiments) {
        List<Temperature> told = new ArrayList<>();
        long at = from;
        for (double sentiment : sentiments) {
            conversation = conversations.add(conversation, new Mood(at, sentiment, 0L));
            told.add(conversations.at(at, conversation));
            at++;
        }
        return told;
    }
}
