package dev.outcry.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.broker.TopicPlan.PlannedTopic;
import dev.outcry.config.OutcryConfig.TopicConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private final List<PlannedTopic> topics = TopicPlan.of(
                    new TopicConfig("t.", 1, (short) -1, Duration.ofDays(30), true))
            .topics();

    @Test
    void shouldCountRetentionFromTheTimeOfWritingSoThatReplayedEventsAreKept() {
        assertThat(topics)
                .filteredOn(topic -> topic.settings().containsKey("retention.ms"))
                .hasSize(13)
                .allSatisfy(
                        topic -> assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void shouldTakeLargerRecordsOutThanIn() {
        assertThat(topics)
                .filteredOn(topic -> !topic.name().equals("t.ticket-events"))
                .hasSize(15)
                .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("max.message.bytes", "8388608"));
    }
}
