package dev.outcry.cli;

import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Draws a topology as a Mermaid flowchart: topics as cylinders, stores as round boxes. */
final class Mermaid {

    private final StringBuilder chart = new StringBuilder("flowchart TD\n");

    private Mermaid() {}

    static String of(TopologyDescription description) {
        var mermaid = new Mermaid();
        description.subtopologies().forEach(mermaid::add);
        return mermaid.chart.toString().strip();
    }

    private void add(Subtopology part) {
        chart.append("  subgraph part")
                .append(part.id())
                .append(" [sub-topology ")
                .append(part.id())
                .append("]\n");
        part.nodes().forEach(node -> chart.append("    ").append(node.name()).append('\n'));
        chart.append("  end\n");
        part.nodes().forEach(this::edges);
    }

    private void edges(Node node) {
        node.successors().forEach(next -> edge(node.name(), next.name()));
        if (node instanceof Source source && source.topicSet() != null) {
            source.topicSet().forEach(topic -> edge(topic + "[(" + topic + ")]", node.name()));
        }
        if (node instanceof Sink sink && sink.topic() != null) {
            edge(node.name(), sink.topic() + "[(" + sink.topic() + ")]");
        }
        if (node instanceof Processor processor) {
            processor.stores().forEach(store -> edge(node.name(), store + "([" + store + "])"));
        }
    }

    private void edge(String from, String to) {
        chart.append("  ").append(from).append(" --> ").append(to).append('\n');
    }
}
