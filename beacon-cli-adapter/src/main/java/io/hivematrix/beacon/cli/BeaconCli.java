package io.hivematrix.beacon.cli;

import io.hivematrix.beacon.cli.command.CommandFactory;
import io.hivematrix.beacon.cli.command.ErrorHandler;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.NagiosStatus;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * The command line of Beacon. Does not end the process: the caller exits with the code that {@link #run} returns.
 * One instance can run several command lines.
 */
public record BeaconCli(CliDependencies dependencies) {

    /**
     * Prints an error outside of the commands, such as unwritable output.
     *
     * @return the exit code, that of wrong usage
     */
    public static int reportError(PrintWriter out, PrintWriter err, String message, String... args) {
        return ErrorHandler.reportUsageError(out, err, message, args);
    }

    /**
     * Runs one command and flushes both writers.
     *
     * @param out receives the output of the command only; must encode as UTF-8
     * @param err receives error messages, one line each
     * @param args the command and its options
     * @return the exit code, see {@link io.hivematrix.beacon.cli.source.ExitCode}; for nagios {@link NagiosStatus#code}
     */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = CommandFactory.create(dependencies, args);
        commands.setOut(out);
        commands.setErr(err);
        ErrorHandler errorHandler = new ErrorHandler();
        commands.setParameterExceptionHandler(errorHandler);
        commands.setExecutionExceptionHandler(errorHandler);
        try {
            return commands.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
