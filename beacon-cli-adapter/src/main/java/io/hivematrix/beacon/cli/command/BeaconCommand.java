package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.option.CommonOptions;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Base class of all commands. */
abstract class BeaconCommand implements Callable<Integer> {

    private final CliDependencies dependencies;

    @Mixin
    private CommonOptions commonOptions;

    @Spec
    private CommandSpec spec;

    BeaconCommand(CliDependencies dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public final Integer call() {
        if (commonOptions.verbose()) {
            dependencies.verbose().run();
        }
        return execute();
    }

    abstract int execute();

    final CliDependencies dependencies() {
        return dependencies;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final CommandLine root() {
        return spec.root().commandLine();
    }

    final int ok() {
        return ExitCode.OK.code();
    }
}
