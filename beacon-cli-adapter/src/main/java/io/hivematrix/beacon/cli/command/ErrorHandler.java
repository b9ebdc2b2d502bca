package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.NagiosFormat;
import io.hivematrix.beacon.cli.format.NagiosStatus;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.NearestName;
import io.hivematrix.beacon.cli.text.TerminalSanitizer;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Maps failures to lines on stderr and an exit code. */
public final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final String FORMAT = "--format";
    private static final String UNREACHABLE = "--unreachable";
    private static final String VERBOSE = "--verbose";

    @Override
    public int handleParseException(ParameterException invalid, String[] args) {
        CommandLine command = invalid.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return reportUsageError(
                command.getOut(), command.getErr(), message(invalid) + " (see '" + name + " --help')", args);
    }

    /** Returns the message of picocli with the nearest name, or the choices of an argument with a few values. */
    private static String message(ParameterException invalid) {
        CommandLine command = invalid.getCommandLine();
        ArgSpec argument = invalid.getArgSpec();
        if (argument != null && argument.completionCandidates() != null && invalid.getValue() != null) {
            List<String> choices = new ArrayList<>();
            argument.completionCandidates().forEach(choices::add);
            return NearestName.unknown(argument.paramLabel().toLowerCase(Locale.ROOT), invalid.getValue(), choices);
        }
        if (!(invalid instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(invalid.getMessage());
        }
        String typed = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            String name = typed.replaceFirst("=.*", "");
            return "Unknown option: '" + name + "'"
                    + NearestName.suggestion(
                                    name, command.getCommandSpec().optionsMap().keySet())
                            .replaceFirst("^ ", ". ");
        }
        return command.getSubcommands().isEmpty()
                ? "Unexpected argument: '" + typed + "'"
                : NearestName.unknown("command", typed, CommandFactory.visibleNames(command));
    }

    /** Prints an error of usage, or one outside of the commands, as a command line requests. Returns the exit code. */
    public static int reportUsageError(PrintWriter out, PrintWriter err, String message, String... args) {
        printError(err, message);
        if (!NagiosFormat.isRequestedBy(args)) {
            return ExitCode.USAGE.code();
        }
        out.print(NagiosFormat.withoutBoard(NagiosStatus.UNKNOWN, message));
        out.flush();
        return NagiosStatus.UNKNOWN.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult commandLine) {
        ParseResult arguments = command.getParseResult();
        printError(command.getErr(), message(failure));
        if (arguments.hasMatchedOption(VERBOSE)) {
            failure.printStackTrace(command.getErr());
        }
        Object format = arguments.matchedOptionValue(FORMAT, (Object) "");
        if (!FormatName.NAGIOS.equals(format)) {
            return exitCode(failure).code();
        }
        NagiosStatus unreachable = arguments.matchedOptionValue(UNREACHABLE, NagiosStatus.UNKNOWN);
        NagiosStatus status = isKnown(failure) ? NagiosStatus.of(exitCode(failure), unreachable) : NagiosStatus.UNKNOWN;
        command.getOut().print(NagiosFormat.withoutBoard(status, message(failure)));
        return status.code();
    }

    private static boolean isKnown(Exception failure) {
        return failure instanceof CliException
                || failure instanceof UnknownViewException
                || failure instanceof BoardUnavailableException;
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
        String message = isKnown(failure) ? failure.getMessage() : "Unexpected error: " + failure;
        return String.valueOf(message).strip().replaceAll("\\R+", " ");
    }

    private static void printError(PrintWriter err, String message) {
        message.lines().forEach(line -> err.println("beacon: " + TerminalSanitizer.sanitize(line)));
    }
}
