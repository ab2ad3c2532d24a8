package dev.outcry.cli;

import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.broker.TopicAdmin;
import dev.outcry.app.broker.TopicPlan;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.config.OutcryConfig;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the configuration and what it names. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Validates the configuration and prints the settings in force, secrets hidden.",
            "Where a cluster and a registry are named, tries both and says what is off with the topics."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry check --config outcry.properties")
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        OutcryConfig config = options.load();
        PrintStream out = console.lines();
        options.effective().forEach((key, value) -> out.println(key + "=" + value));
        Taggers.open(config);
        out.println("# rule packs: ok");
        if (config.serdes().registryUrl().isPresent()) {
            checkRegistry(config);
            out.println("# registry: ok");
        }
        return config.bootstrapServers().isPresent() ? checkBroker(config, out) : ExitCodes.OK;
    }

    /** Registers the smallest of our schemas, which the pipeline would do too. */
    private static void checkRegistry(OutcryConfig config) {
        var serde = new ConfiguredSerdes(config.serdes(), "").forKeys(CustomerStatsKey.class);
        String topic = TopicPlan.of(config.topics()).names().customerStats();
        serde.serializer().serialize(topic, new CustomerStatsKey("check", LocalDate.EPOCH));
    }

    private int checkBroker(OutcryConfig config, PrintStream out) throws InterruptedException {
        try (Admin admin = Admin.create(Clusters.brokersOf(config).clientProperties(config, "admin."))) {
            List<String> problems = new TopicAdmin(admin).problems(TopicPlan.of(config.topics()));
            problems.forEach(console.err()::println);
            out.println("# broker: ok");
            return problems.isEmpty() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
        }
    }
}
