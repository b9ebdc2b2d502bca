package io.hivematrix.beacon.cli;

import picocli.CommandLine.Option;

/** What every command understands besides {@code --help}. */
final class CommonOptions {

    @Option(names = "--verbose", description = "Log to stderr, and show where a failure comes from.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
