package io.hivematrix.beacon.cli.source;

import java.util.Objects;

/** A command cannot go on. The message is one sentence for people; it is printed on stderr, alone on its line. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** With that exit code. */
    public CliException(ExitCode exitCode, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
    }

    /** With that exit code, because of something that {@code --verbose} shows. */
    public CliException(ExitCode exitCode, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
    }

    /** The command line, or a setting, is wrong. */
    public static CliException usage(String message) {
        return new CliException(ExitCode.USAGE, message);
    }

    /** What the process ends with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
