package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.time.Instant;
import java.util.List;

/**
 * Whether a board is as it must be.
 *
 * @param met the conditions that are met
 * @param message what to tell people; empty where none is met
 */
record ConditionResult(List<Condition> met, String message) {

    /** The verdict on a board, as of that moment. */
    static ConditionResult evaluate(Dashboard dashboard, List<Condition> conditions, Instant now) {
        List<Condition> met = conditions.stream()
                .filter(condition -> condition.isMet(dashboard, now))
                .toList();
        List<String> parts = met.stream()
                .map(condition -> condition + " is met (" + condition.metric().valueFor(dashboard, now) + ")")
                .toList();
        return new ConditionResult(met, String.join(", ", parts));
    }

    boolean ok() {
        return met.isEmpty();
    }

    ExitCode exitCode() {
        return ok() ? ExitCode.OK : ExitCode.CONDITION_MET;
    }
}
