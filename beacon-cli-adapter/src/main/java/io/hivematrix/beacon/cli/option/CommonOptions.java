package io.hivematrix.beacon.cli.option;

import picocli.CommandLine.Option;

/** What every command understands besides {@code --help}. */
public final class CommonOptions {

    @Option(names = "--verbose", description = "Log to stderr, and show where a failure comes from.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }
}
