package io.hivematrix.beacon.cli.access;

/** What the process tells the shell that started it. */
public enum ExitCode {
    /** All is well. */
    FINE(0),
    /** A condition of {@code --fail-on} is met, or the service asked about is not well. */
    CONDITION_MET(1),
    /** The command line or a setting is wrong. */
    USAGE(2),
    /** Codex, Core or Beacon cannot be reached; {@code EX_UNAVAILABLE} of sysexits.h. */
    UNAVAILABLE(69),
    /** Beacon may not ask, or the user may not see; {@code EX_NOPERM} of sysexits.h. */
    NOT_PERMITTED(77);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number, 0 to 255. */
    public int code() {
        return code;
    }
}
