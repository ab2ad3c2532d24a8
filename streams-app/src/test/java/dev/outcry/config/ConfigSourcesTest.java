package dev.outcry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Scenario;
import dev.outcry.config.OutcryConfig.Scope;
import dev.outcry.history.ComplaintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {

    private final Path directory;

    ConfigSourcesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldSayWhatCountsAsAComplaintAsTheStagesDo() {
        var history = load(Map.of()).history();

        assertThat(history.negativeCounts()).isEqualTo(ComplaintRule.defaults().negativeCounts());
        assertThat(history.complaintScenarios())
                .isEqualTo(ComplaintRule.defaults().scenarios());
    }

    @Test
    void shouldLimitAPolicyToAScope() throws IOException {
        file(
                "history.policy.burst.products=router,phone",
                "history.policy.burst.sources=chat",
                "history.policy.burst.scenarios=LEGAL,ABUSE",
                "history.policy.burst.min-negativity=0.5");

        assertThat(load(Map.of()).history().policies().get(0).scope())
                .isEqualTo(new Scope(
                        Set.of("router", "phone"), Set.of("chat"), Set.of(Scenario.LEGAL, Scenario.ABUSE), 0.5));
    }

    @Test
    void shouldUseDefaultsWhenNothingIsSet() {
        OutcryConfig config = load(Map.of());

        assertThat(config.topics().prefix()).isEqualTo("support.");
        assertThat(config.intake().grace()).isEqualTo(Duration.ofHours(24));
        assertThat(config.history().policies()).extracting("name").containsExactly("burst", "repeat", "chronic");
        assertThat(config.bootstrapServers()).isEmpty();
    }

    @Test
    void shouldPreferFlagsToEnvironmentToFile() throws IOException {
        file("topics.prefix = file.", "intake.grace=1h", "intake.future-tolerance=1m");
        Map<String, String> environment = Map.of("OUTCRY_TOPICS_PREFIX", "env.", "OUTCRY_INTAKE_GRACE", "2h");

        OutcryConfig config = new ConfigSources(directory, environment)
                .load(null, List.of(new Setting("topics.prefix", "flag.", "--set")));

        assertThat(config.topics().prefix()).isEqualTo("flag.");
        assertThat(config.intake().grace()).isEqualTo(Duration.ofHours(2));
        assertThat(config.intake().futureTolerance()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldPassKafkaAndSerdeKeysOnWithoutPrefix() {
        OutcryConfig config = load(Map.of(
                "OUTCRY_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                "OUTCRY_SERDE_SCHEMA_REGISTRY_URL", "memory://x"));

        assertThat(config.bootstrapServers()).contains("broker:9092");
        assertThat(config.serdes().registryUrl()).contains("memory://x");
    }

    @Test
    void shouldWatchTheScenariosThatItIsTold() {
        assertThat(load(Map.of("OUTCRY_SURGE_SCENARIOS", "CRISIS, LEGAL"))
                        .surge()
                        .scenarios())
                .containsExactlyInAnyOrder(Scenario.CRISIS, Scenario.LEGAL);

        assertThatThrownBy(() -> load(Map.of("OUTCRY_SURGE_SCENARIOS", "CRISES")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'surge.scenarios' must be names");
    }

    @Test
    void shouldReadPoliciesOfOurOwn() throws IOException {
        file("history.policies=burst,vip", "history.policy.vip.window=2d", "history.policy.vip.complaints=2");

        OutcryConfig config = load(Map.of("OUTCRY_HISTORY_POLICY_VIP_CLEAR_BELOW", "2"));

        assertThat(config.history().policies()).last().satisfies(policy -> {
            assertThat(policy.window()).isEqualTo(Duration.ofDays(2));
            assertThat(policy.clearBelow()).isEqualTo(2);
        });
    }

    @Test
    void shouldNameTheNearestKeyAndThePlaceOfAnUnknownOne() throws IOException {
        file("# comment", "intake.grase=1h");

        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(directory.resolve("outcry.properties")
                        + ":2: there is no key 'intake.grase'; the nearest is 'intake.grace'");
    }

    @Test
    void shouldNameTheNearestKafkaKey() throws IOException {
        file("kafka.bootstrap.server=x", "kafka.my.interceptor.custom=1");

        assertThatThrownBy(() -> load(Map.of())).hasMessageContaining("the nearest is 'kafka.bootstrap.servers'");
    }

    @Test
    void shouldLetKeysOfPlugInsThrough() throws IOException {
        file("kafka.my.interceptor.custom=1", "kafka.producer.linger.ms=5");

        assertThat(load(Map.of()).kafka())
                .containsEntry("producer.linger.ms", "5")
                .containsKey("my.interceptor.custom");
    }

    @Test
    void shouldRefuseUnknownVariables() {
        assertThatThrownBy(() -> load(Map.of("OUTCRY_TOPIC_PREFIX", "x")))
                .hasMessage(
                        "environment variable OUTCRY_TOPIC_PREFIX names no key; the nearest is OUTCRY_TOPICS_PREFIX");
    }

    @Test
    void shouldSayKeyValueAndFormOfABadValue() throws IOException {
        file("intake.grace=a while");

        assertThatThrownBy(() -> load(Map.of()))
                .hasMessageEndingWith(
                        ":1: 'intake.grace' must be a duration such as 500ms, 90s, 10m, 24h or 7d, is 'a while'");
    }

    @Test
    void shouldSayTheRangeOfANumber() {
        assertThatThrownBy(() -> load(Map.of("OUTCRY_BROKER_PORT", "70000")))
                .hasMessageEndingWith("'broker.port' must be a whole number from 0 to 65535, is '70000'");
        assertThatThrownBy(() -> load(Map.of("OUTCRY_TOPICS_PARTITIONS", "0")))
                .hasMessageEndingWith("'topics.partitions' must be a whole number from 1 on, is '0'");
    }

    @Test
    void shouldRefuseAKeyGivenTwice() throws IOException {
        file("topics.prefix=a.", "topics.prefix=b.");

        assertThatThrownBy(() -> load(Map.of()))
                .hasMessageEndingWith(":2: 'topics.prefix' was given in line 1 already");
    }

    @Test
    void shouldSayThatTheNamedFileIsMissing() {
        assertThatThrownBy(() -> new ConfigSources(directory, Map.of()).load(directory.resolve("none"), List.of()))
                .hasMessageEndingWith("none: there is no such file");
    }

    @Test
    void shouldHideSecretsWhenShown() throws IOException {
        file("kafka.sasl.jaas.config=top secret", "serde.schema.registry.url=http://me:pw@registry:8081");

        assertThat(new ConfigSources(directory, Map.of()).effective(null, List.of()))
                .containsEntry("kafka.sasl.jaas.config", "[hidden]")
                .containsEntry("serde.schema.registry.url", "http://[hidden]@registry:8081")
                .containsEntry("topics.prefix", "support.");
    }

    private OutcryConfig load(Map<String, String> environment) {
        return new ConfigSources(directory, environment).load(null, List.of());
    }

    private void file(String... lines) throws IOException {
        Files.write(directory.resolve("outcry.properties"), List.of(lines));
    }
}
