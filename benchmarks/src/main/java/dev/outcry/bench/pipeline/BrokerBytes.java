package dev.outcry.bench.pipeline;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Bytes of records that the broker of this process was sent, by kind of topic, as compressed and batched as they came.
 *
 * @param outputs topics that others read
 * @param changelogs state
 * @param repartition topics between sub-topologies
 */
record BrokerBytes(long outputs, long changelogs, long repartition) {

    private static final String METERS = "kafka.server:type=BrokerTopicMetrics,name=BytesInPerSec,topic=*";

    /** What was sent since the broker started. */
    static BrokerBytes now(String application, String input) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        long outputs = 0;
        long changelogs = 0;
        long repartition = 0;
        try {
            for (ObjectName meter : beans.queryNames(new ObjectName(METERS), null)) {
                String topic = meter.getKeyProperty("topic");
                long bytes = ((Number) beans.getAttribute(meter, "Count")).longValue();
                if (topic.startsWith(application + "-")) {
                    changelogs += topic.endsWith("-changelog") ? bytes : 0;
                    repartition += topic.endsWith("-repartition") ? bytes : 0;
                } else if (!topic.equals(input) && topic.startsWith("support.")) {
                    outputs += bytes;
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException("the broker's meters can't be read", e);
        }
        return new BrokerBytes(outputs, changelogs, repartition);
    }

    BrokerBytes since(BrokerBytes before) {
        return new BrokerBytes(
                outputs - before.outputs, changelogs - before.changelogs, repartition - before.repartition);
    }
}
