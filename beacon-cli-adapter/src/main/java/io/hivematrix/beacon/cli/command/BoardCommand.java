package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.condition.Condition;
import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.format.BoardFormat;
import io.hivematrix.beacon.cli.option.ConditionOptions;
import io.hivematrix.beacon.cli.option.OutputOptions;
import io.hivematrix.beacon.cli.option.QueryOptions;
import io.hivematrix.beacon.cli.option.SourceOptions;
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

    final List<Condition> conditions() {
        return conditionOptions.conditions();
    }

    /** Creates the selected format for the current time. */
    final BoardFormat format(List<Condition> conditions) {
        return outputOptions.format(dependencies().environment(), conditions);
    }

    final Instant now() {
        return dependencies().environment().clock().instant();
    }
}
