package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.NagiosFormat;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place that turns failures into a line on stderr and an exit code. */
public final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final String FORMAT = "--format";
    private static final String VERBOSE = "--verbose";

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        printError(command, wrong.getMessage() + " (see '" + name + " --help')");
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult wholeLine) {
        ParseResult arguments = command.getParseResult();
        Object format = arguments.matchedOptionValue(FORMAT, (Object) "");
        if (FormatName.NAGIOS.equals(format)) {
            command.getOut().print(NagiosFormat.unknown(message(failure)));
        }
        printError(command, message(failure));
        if (arguments.hasMatchedOption(VERBOSE)) {
            failure.printStackTrace(command.getErr());
        }
        return exitCode(failure).code();
    }

    /** What the process ends with after that failure. */
    static ExitCode exitCode(Exception failure) {
        if (failure instanceof CliException known) {
            return known.exitCode();
        }
        if (failure instanceof UnknownViewException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof BoardUnavailableException unavailable) {
            boolean refused = unavailable
                    .failure()
                    .filter(reason -> reason.reason() == RefreshFailure.Reason.NOT_PERMITTED)
                    .isPresent();
            return refused ? ExitCode.NOT_PERMITTED : ExitCode.UNAVAILABLE;
        }
        return ExitCode.UNAVAILABLE;
    }

    /** The failure in one line. */
    static String message(Exception failure) {
        boolean known = failure instanceof CliException
                || failure instanceof UnknownViewException
                || failure instanceof BoardUnavailableException;
        String message = known ? failure.getMessage() : "Something unexpected went wrong: " + failure;
        return message.strip().replaceAll("\\R+", " ");
    }

    private static void printError(CommandLine command, String sentence) {
        command.getErr().println("beacon: " + sentence);
    }
}
