package dev.outcry.app.replay;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.topology.contract.TopicNames;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What a replay left on the cluster: its topics, and the offsets of its group. */
public final class ReplayRemains {

    private final Admin admin;
    private final Set<String> outputs;
    private final String applicationId;

    public ReplayRemains(Admin admin, String prefix, String applicationId) {
        this.admin = admin;
        this.outputs = Set.copyOf(new TopicNames(prefix).all());
        this.applicationId = applicationId;
    }

    /** Topics of the prefix, and internal ones of the application id. */
    public List<String> topics() throws InterruptedException {
        try {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> outputs.contains(topic) || isInternal(topic))
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            throw new ClusterException("topics can't be listed: " + e.getCause(), e);
        }
    }

    private boolean isInternal(String topic) {
        return topic.startsWith(applicationId + "-")
                && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
    }

    /**
     * Deletes them.
     *
     * @return the topics that were deleted
     * @throws ClusterException where something can't be deleted, such as while the replay runs
     */
    public List<String> delete() throws InterruptedException {
        List<String> topics = topics();
        try {
            deleteGroup();
            admin.deleteTopics(topics).all().get();
            return topics;
        } catch (ExecutionException e) {
            throw new ClusterException("the replay " + applicationId + " can't be removed: " + e.getCause(), e);
        }
    }

    private void deleteGroup() throws InterruptedException, ExecutionException {
        try {
            admin.deleteConsumerGroups(List.of(applicationId)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }
}
