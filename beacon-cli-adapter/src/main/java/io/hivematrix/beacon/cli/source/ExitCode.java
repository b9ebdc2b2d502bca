package io.hivematrix.beacon.cli.source;

/** What the process tells the shell that started it. */
public enum ExitCode {
    /** All is well. */
    OK(0, "all is well"),
    /** A condition of {@code --fail-on} is met, or the service asked about is not well. */
    CONDITION_MET(1, "a condition of --fail-on is met, or health finds this machine unwell"),
    /** The command line or a setting is wrong. */
    USAGE(2, "wrong usage, or a wrong setting"),
    /** Codex, Core or Beacon cannot be reached; {@code EX_UNAVAILABLE} of sysexits.h. */
    UNAVAILABLE(69, "Codex, Core or Beacon cannot be reached, or is unwell"),
    /** Beacon may not ask, or the user may not see; {@code EX_NOPERM} of sysexits.h. */
    NOT_PERMITTED(77, "not permitted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number, 0 to 255. */
    public int code() {
        return code;
    }

    /** What it means, in words for a help text. */
    public String meaning() {
        return meaning;
    }
}
