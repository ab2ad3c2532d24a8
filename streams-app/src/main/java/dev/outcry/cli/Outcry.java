package dev.outcry.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code outcry COMMAND}. */
@Command(
        name = "outcry",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Finds the customers who are about to sue, explode, ask for the boss or leave.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:some input was bad; the rest was done",
            "2:the arguments or the configuration can't be used",
            "3:something failed: the broker, the registry, the disk"
        },
        footerHeading = "%nTry it:%n",
        footer = {
            "  outcry demo",
            "  outcry tag --text \"My solicitor will be in touch.\"",
            "  source <(outcry generate-completion)"
        },
        subcommands = {GenerateCompletion.class})
public final class Outcry implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean verbose;

    @SuppressWarnings("NullAway.Init") // picocli injects the spec
    private Outcry() {}

    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** The exit code of a command, also where the virtual machine itself gave up, such as for want of memory. */
    static int run(Console console, String... args) {
        try {
            return commandLine(console).execute(args);
        } catch (VirtualMachineError | LinkageError e) {
            console.err().println("outcry: " + e + moreMemory(e));
            return ExitCodes.FAILURE;
        }
    }

    private static String moreMemory(Error error) {
        return error instanceof OutOfMemoryError ? "; give it more with OUTCRY_JAVA_OPTS=-Xmx2g" : "";
    }

    /** The whole command line, on the given console. */
    static CommandLine commandLine(Console console) {
        var commandLine = new CommandLine(new Outcry())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new TagCommand(console))
                .addSubcommand(new PublishCommand(console))
                .addSubcommand(new EraseCommand(console))
                .addSubcommand(new TailCommand(console))
                .addSubcommand(new TopicsCommand(console))
                .addSubcommand(new TopologyCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new BacktestCommand(console))
                .addSubcommand(new AuditCommand(console))
                .addSubcommand(new ReplayCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(RulesCommand.commandLine(console))
                .addSubcommand(new PlaybookCommand(console))
                .addSubcommand(new CheckCommand(console));
        var out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
        return commandLine
                .setOut(out)
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    static boolean verbose(CommandLine command) {
        CommandLine root = command;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof Outcry outcry && outcry.verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
