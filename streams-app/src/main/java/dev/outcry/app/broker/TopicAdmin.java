package dev.outcry.app.broker;

import dev.outcry.app.broker.TopicPlan.PlannedTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at the topics of a cluster, creates those that are missing, and says what is off with those that are there. */
public final class TopicAdmin {

    private final Admin admin;

    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates the topics of the plan that are missing, and names them. Somebody else may create the same at the same
     * time.
     */
    public List<String> createMissing(TopicPlan plan) throws InterruptedException {
        Map<String, Integer> existing = partitions(plan);
        List<PlannedTopic> missing = plan.topics().stream()
                .filter(topic -> !existing.containsKey(topic.name()))
                .toList();
        var creation = admin.createTopics(missing.stream()
                .map(topic -> topic.toNewTopic(plan.shape().replicationFactor()))
                .toList());
        for (var result : creation.values().entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw failure("topic " + result.getKey() + " can't be created", e);
                }
            }
        }
        return missing.stream().map(PlannedTopic::name).toList();
    }

    /** Partitions of each topic of the plan that exists. */
    public Map<String, Integer> partitions(TopicPlan plan) throws InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        var descriptions = admin.describeTopics(
                        plan.topics().stream().map(PlannedTopic::name).toList())
                .topicNameValues();
        for (var description : descriptions.entrySet()) {
            try {
                TopicDescription found = description.getValue().get();
                partitions.put(description.getKey(), found.partitions().size());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure("topics can't be described", e);
                }
            }
        }
        return partitions;
    }

    /**
     * What is off with the topics of a cluster, one line each; empty where they are as they must be. Missing topics are
     * listed; and other numbers of partitions than planned are fine, but the settings must keep upserts and event
     * times.
     */
    public List<String> problems(TopicPlan plan) throws InterruptedException {
        Map<String, Integer> existing = partitions(plan);
        List<String> problems = new ArrayList<>();
        List<PlannedTopic> present = new ArrayList<>();
        for (PlannedTopic topic : plan.topics()) {
            if (existing.containsKey(topic.name())) {
                present.add(topic);
            } else {
                problems.add("topic " + topic.name() + " is missing");
            }
        }
        problems.addAll(wrongSettings(present));
        return problems;
    }

    private List<String> wrongSettings(Collection<PlannedTopic> topics) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        for (PlannedTopic topic : topics) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            try {
                var settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                for (String key : List.of("cleanup.policy", "message.timestamp.type", TopicPlan.MAX_MESSAGE_BYTES)) {
                    String wanted = topic.settings().get(key);
                    String actual = settings == null ? "" : settings.get(key).value();
                    if (wanted != null && !suffices(key, wanted, actual)) {
                        problems.add("topic " + topic.name() + " has " + key + "=" + actual + ", should be " + wanted);
                    }
                }
            } catch (ExecutionException e) {
                throw failure("settings of topic " + topic.name() + " can't be read", e);
            }
        }
        return problems;
    }

    private static boolean suffices(String key, String wanted, String actual) {
        return key.equals(TopicPlan.MAX_MESSAGE_BYTES)
                ? !actual.isEmpty() && Long.parseLong(actual) >= Long.parseLong(wanted)
                : actual.contains(wanted);
    }

    private static ClusterException failure(String what, ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new ClusterException(what + ": " + cause.getMessage(), cause);
    }
}
