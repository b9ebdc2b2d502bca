package io.hivematrix.beacon.cli.source;

/** Exit codes of the process; 69 and 77 are {@code EX_UNAVAILABLE} and {@code EX_NOPERM} of sysexits.h. */
public enum ExitCode {
    OK(0, "success"),
    CONDITION_MET(1, "a condition of --fail-on is met, or health reports this machine as unhealthy"),
    USAGE(2, "invalid usage or setting, or the output cannot be written"),
    UNAVAILABLE(69, "Codex, Core or Beacon is not reachable or unhealthy"),
    NOT_PERMITTED(77, "access denied");

    private final int code;
    private final String description;

    ExitCode(int code, String description) {
        this.code = code;
        this.description = description;
    }

    /** Returns the number, 0 to 255. */
    public int code() {
        return code;
    }

    /** Returns the description for help texts. */
    public String description() {
        return description;
    }
}
