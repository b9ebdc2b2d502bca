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

/** Maps failures to lines on stderr and an exit code. */
public final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final String FORMAT = "--format";
    private static final String VERBOSE = "--verbose";

    @Override
    public int handleParseException(ParameterException invalid, String[] args) {
        CommandLine command = invalid.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        printError(command, invalid.getMessage() + " (see '" + name + " --help')");
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult commandLine) {
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

    static ExitCode exitCode(Exception failure) {
        if (failure instanceof CliException known) {
            return known.exitCode();
        }
        if (failure instanceof UnknownViewException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof BoardUnavailableException unavailable) {
            boolean denied = unavailable
                    .failure()
                    .filter(reason -> reason.reason() == RefreshFailure.Reason.NOT_PERMITTED)
                    .isPresent();
            return denied ? ExitCode.NOT_PERMITTED : ExitCode.UNAVAILABLE;
        }
        return ExitCode.UNAVAILABLE;
    }

    /** Returns the message of a failure: one line, or one for each invalid setting. */
    static String message(Exception failure) {
        if (failure instanceof CliException) {
            return String.valueOf(failure.getMessage()).strip();
        }
        boolean known = failure instanceof UnknownViewException || failure instanceof BoardUnavailableException;
        String message = known ? failure.getMessage() : "Unexpected error: " + failure;
        return String.valueOf(message).strip().replaceAll("\\R+", " ");
    }

    private static void printError(CommandLine command, String message) {
        message.lines().forEach(line -> command.getErr().println("beacon: " + line));
    }
}
