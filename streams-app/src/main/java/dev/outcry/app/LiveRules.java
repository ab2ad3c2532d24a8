package dev.outcry.app;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.avro.RulePack;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.rules.LiveTagger;
import dev.outcry.tagging.rules.PackVerdict;
import dev.outcry.tagging.rules.RuleProblem;
import dev.outcry.topology.contract.PipelineMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the packs of the rules topic into force: all that are there before it returns from {@link #start}, later ones
 * as they are published. Packs are compiled on a thread of its own, which no failure ends: it says what is wrong and
 * tries again.
 */
public final class LiveRules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_SECONDS = 5;
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final RulesReader reader;
    private final StatusPublisher statuses;
    private final LiveTagger tagger;
    private final PipelineMetrics metrics;
    private final SortedMap<String, Publication> latest = new TreeMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "outcry-rules");

    private LiveRules(RulesReader reader, StatusPublisher statuses, LiveTagger tagger, PipelineMetrics metrics) {
        this.reader = reader;
        this.statuses = statuses;
        this.tagger = tagger;
        this.metrics = metrics;
    }

    /**
     * Brings all published packs into force, and then follows the topic.
     *
     * @throws ClusterException where there is no rules topic, or it can't be read to its end within
     *     {@code tagging.load-timeout}
     */
    public static LiveRules start(OutcryConfig config, Cluster cluster, LiveTagger tagger, PipelineMetrics metrics) {
        var reader = new RulesReader(config, cluster);
        try {
            SortedMap<String, Publication> published =
                    reader.readToEnd(config.tagging().loadTimeout());
            var statuses = new StatusPublisher(config, cluster, Clock.systemUTC());
            var rules = new LiveRules(reader, statuses, tagger, metrics);
            rules.apply(published);
            rules.thread.setDaemon(true);
            rules.thread.start();
            return rules;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void follow() {
        while (stopping.getCount() > 0) {
            try {
                apply(reader.poll(POLL));
            } catch (WakeupException e) {
                LOG.debug("Stopping");
            } catch (RuntimeException e) {
                LOG.error("The rules topic can't be read, the rules stay at {}: {}", tagger.version(), e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("Stopping, the pause ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private void apply(SortedMap<String, Publication> published) {
        latest.putAll(published);
        Map<String, Optional<RulePack>> packs = new TreeMap<>();
        for (Publication publication : published.values()) {
            if (publication.problem() == null) {
                packs.put(publication.name(), publication.pack());
            } else {
                tell(unreadable(publication, publication.problem()));
            }
        }
        if (!packs.isEmpty()) {
            tagger.apply(packs).forEach(this::tell);
        }
    }

    private static PackVerdict unreadable(Publication publication, String problem) {
        return new PackVerdict(publication.name(), null, List.of(new RuleProblem(publication.name(), 1, problem)));
    }

    private void tell(PackVerdict verdict) {
        metrics.rulePackDecided(verdict.accepted());
        if (verdict.accepted()) {
            LOG.info("Rule pack {} {} is in force, rules are {}", verdict.pack(), verdict.version(), tagger.version());
        } else {
            LOG.warn(
                    "Rule pack {} {} is refused, the one before stays: {}",
                    verdict.pack(),
                    verdict.version(),
                    verdict.problems());
        }
        Publication publication = latest.get(verdict.pack());
        if (publication != null) {
            statuses.publish(verdict, publication, tagger.version());
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        reader.wakeUp();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            reader.close();
        }
        statuses.close();
    }
}
