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

/** What the commands that show a board have in common: where it is from, what of it, how, and what must not be. */
abstract class BoardCommand extends BeaconCommand {

    @Mixin
    private SourceOptions source;

    @Mixin
    private QueryOptions query;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConditionOptions failOn;

    BoardCommand(CliDependencies parts) {
        super(parts);
    }

    final SourceOptions source() {
        return source;
    }

    final QueryOptions query() {
        return query;
    }

    final OutputOptions output() {
        return output;
    }

    final List<Condition> conditions() {
        return failOn.conditions();
    }

    /** The format asked for, as of now. */
    final BoardFormat format(List<Condition> conditions) {
        return output.format(parts().surroundings(), conditions);
    }

    final Instant now() {
        return parts().surroundings().clock().instant();
    }
}
