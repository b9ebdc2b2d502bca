package io.hivematrix.beacon.cli.source;

/** Exit codes of the process. */
public enum ExitCode {
    /** The command succeeded. */
    OK(0, "success"),
    /** A condition of {@code --fail-on} is met, or {@code health} reports this machine as unhealthy. */
    CONDITION_MET(1, "a condition of --fail-on is met, or health reports this machine as unhealthy"),
    /** The command line or a setting is invalid, or the output cannot be written. */
    USAGE(2, "invalid usage or setting, or the output cannot be written"),
    /** Codex, Core or Beacon is not reachable or unhealthy; {@code EX_UNAVAILABLE} of sysexits.h. */
    UNAVAILABLE(69, "Codex, Core or Beacon is not reachable or unhealthy"),
    /** Access is denied to Beacon or to the user; {@code EX_NOPERM} of sysexits.h. */
    NOT_PERMITTED(77, "access denied");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Returns the number, 0 to 255. */
    public int code() {
        return code;
    }

    /** Returns the description for help texts. */
    public String meaning() {
        return meaning;
    }
}
