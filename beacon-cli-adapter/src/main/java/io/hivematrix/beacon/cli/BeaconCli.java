package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.command.CommandFactory;
import io.hivematrix.beacon.cli.command.ErrorHandler;
import io.hivematrix.beacon.cli.env.CliDependencies;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;

/** The command line of Beacon. Does not end the process: {@code main} exits with what {@link #run} returns. */
public final class BeaconCli {

    private final CliDependencies dependencies;

    /** Made of those dependencies. */
    public BeaconCli(CliDependencies dependencies) {
        this.dependencies = Objects.requireNonNull(dependencies, "dependencies");
    }

    /**
     * Runs one command line to its end.
     *
     * @param out what was asked for, and nothing else; must write UTF-8
     * @param err one line for people where something is wrong
     * @param args the command and its options
     * @return the exit code, see {@link io.hivematrix.beacon.cli.source.ExitCode}
     */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = CommandFactory.create(dependencies, args);
        commands.setOut(out);
        commands.setErr(err);
        ErrorHandler failures = new ErrorHandler();
        commands.setParameterExceptionHandler(failures);
        commands.setExecutionExceptionHandler(failures);
        try {
            return commands.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
