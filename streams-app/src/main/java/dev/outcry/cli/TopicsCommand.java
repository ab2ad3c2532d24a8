package dev.outcry.cli;

import dev.outcry.app.broker.TopicAdmin;
import dev.outcry.app.broker.TopicPlan;
import dev.outcry.app.broker.TopicPlan.PlannedTopic;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Lists the pipeline's topics as they are planned: key, value, partitions, retention.",
        footerHeading = "%nExample:%n",
        footer = "  outcry topics --create --bootstrap-servers localhost:9092")
final class TopicsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--create",
            description = "Create those that are missing on the cluster, and say what is off with the others.")
    private boolean create;

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = options.load();
        TopicPlan plan = TopicPlan.of(config.topics());
        if (!create) {
            list(plan);
            return ExitCodes.OK;
        }
        try (Admin admin = Admin.create(Clusters.brokersOf(config).clientProperties(config, "admin."))) {
            var topics = new TopicAdmin(admin);
            topics.createMissing(plan).forEach(name -> console.lines().println("created " + name));
            var problems = topics.problems(plan);
            problems.forEach(console.err()::println);
            return problems.isEmpty() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
        }
    }

    private void list(TopicPlan plan) {
        PrintStream out = console.lines();
        out.printf(Locale.ROOT, "%-36s %-18s %-30s %10s  %s%n", "topic", "key", "value", "partitions", "retention");
        for (PlannedTopic topic : plan.topics()) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %-18s %-30s %10d  %s%n",
                    topic.name(),
                    topic.key(),
                    topic.value(),
                    topic.partitions(),
                    topic.settings().containsKey("cleanup.policy")
                            ? "latest of each key"
                            : plan.shape().retention().toDays() + " d");
        }
    }
}
