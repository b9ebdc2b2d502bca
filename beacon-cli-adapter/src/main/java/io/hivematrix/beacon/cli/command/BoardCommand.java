package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.condition.Conditions;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.format.FormatName;
import io.hivematrix.beacon.cli.format.NagiosStatus;
import io.hivematrix.beacon.cli.option.ConditionOptions;
import io.hivematrix.beacon.cli.option.OutputOptions;
import io.hivematrix.beacon.cli.option.QueryOptions;
import io.hivematrix.beacon.cli.option.SourceOptions;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.DashboardResult;
import io.hivematrix.beacon.cli.source.DashboardSource;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Base class of the commands that show a board: source, query, output and condition options. */
abstract class BoardCommand extends BeaconCommand {

    @Mixin
    private SourceOptions sourceOptions;

    @Mixin
    private QueryOptions queryOptions;

    @Mixin
    private OutputOptions outputOptions;

    @Mixin
    private ConditionOptions conditionOptions;

    BoardCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    final SourceOptions sourceOptions() {
        return sourceOptions;
    }

    final QueryOptions queryOptions() {
        return queryOptions;
    }

    final OutputOptions outputOptions() {
        return outputOptions;
    }

    final Conditions conditions() {
        return conditionOptions.conditions(outputOptions.format());
    }

    /** Reports the conditions that are met on stderr. Returns the exit code. */
    final int evaluate(Dashboard dashboard, Conditions conditions) {
        Conditions met = conditions.met(dashboard, now());
        List<String> messages = met.all().stream()
                .map(condition -> condition + " is met (" + condition.metric().valueFor(dashboard, now()) + ")")
                .toList();
        if (!messages.isEmpty()) {
            err().println("beacon: " + String.join(", ", messages));
        }
        if (outputOptions.format() == FormatName.NAGIOS) {
            return NagiosStatus.of(met).code();
        }
        return messages.isEmpty() ? ok() : ExitCode.CONDITION_MET.code();
    }

    /** Fetches a board; a view that is not defined is reported with the defined ones, as is a section in a condition. */
    static DashboardResult fetch(DashboardSource source, DashboardQuery query, Conditions conditions) {
        try {
            DashboardResult result = source.fetch(query);
            requireKnown("--fail-on", conditions.warning(), result.dashboard());
            requireKnown("--critical-on", conditions.critical(), result.dashboard());
            return result;
        } catch (UnknownViewException unknown) {
            throw QueryOptions.unknownView(query.view().value(), source.views());
        }
    }

    private static void requireKnown(String option, List<Condition> conditions, Dashboard dashboard) {
        try {
            conditions.forEach(condition -> condition.requireKnown(dashboard));
        } catch (IllegalArgumentException unknown) {
            throw CliException.usage(option + ": " + unknown.getMessage());
        }
    }

    /** Creates the selected format for the current time. */
    final BoardFormat format(Conditions conditions) {
        return format(conditions, false);
    }

    /** Like {@link #format(Conditions)}; {@code needsAgentFirst} moves section 3 of a table to the top. */
    final BoardFormat format(Conditions conditions, boolean needsAgentFirst) {
        return outputOptions.format(dependencies().environment(), conditions, needsAgentFirst);
    }

    final Instant now() {
        return dependencies().environment().clock().instant();
    }
}
