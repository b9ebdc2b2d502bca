package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import java.time.Instant;
import java.util.List;

/**
 * Result of the conditions of {@code --fail-on}.
 *
 * @param met conditions that are met
 * @param message message for stderr; empty if no condition is met
 */
record ConditionResult(List<Condition> met, String message) {

    /** Evaluates the conditions for a dashboard at the given time. */
    static ConditionResult evaluate(Dashboard dashboard, List<Condition> conditions, Instant now) {
        List<Condition> met = conditions.stream()
                .filter(condition -> condition.isMet(dashboard, now))
                .toList();
        List<String> messages = met.stream()
                .map(condition -> condition + " is met (" + condition.metric().valueFor(dashboard, now) + ")")
                .toList();
        return new ConditionResult(met, String.join(", ", messages));
    }

    boolean ok() {
        return met.isEmpty();
    }

    ExitCode exitCode() {
        return ok() ? ExitCode.OK : ExitCode.CONDITION_MET;
    }
}
