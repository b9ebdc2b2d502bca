package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.util.Locale;

/** Status of the Monitoring Plugins guidelines; the exit code is the ordinal. */
public enum NagiosStatus {
    OK,
    WARNING,
    CRITICAL,
    UNKNOWN;

    /** Returns the status of a board that meets these conditions. */
    public static NagiosStatus of(Conditions met) {
        if (!met.critical().isEmpty()) {
            return CRITICAL;
        }
        return met.warning().isEmpty() ? OK : WARNING;
    }

    /** Returns the status of a failure: {@code unreachable} if no service responded, else unknown. */
    public static NagiosStatus of(ExitCode failure, NagiosStatus unreachable) {
        return failure == ExitCode.UNAVAILABLE ? unreachable : UNKNOWN;
    }

    /** Returns the exit code, 0 to 3. */
    public int code() {
        return ordinal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
