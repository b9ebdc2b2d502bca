package io.hivematrix.beacon.cli.option;

import picocli.CommandLine.Option;

/** Options of every command. */
public final class CommonOptions {

    @Option(names = "--verbose", description = "Log to stderr and print the stack trace of an error.")
    private boolean verbose;

    /** Returns whether calls and stack traces are logged. */
    public boolean verbose() {
        return verbose;
    }
}
