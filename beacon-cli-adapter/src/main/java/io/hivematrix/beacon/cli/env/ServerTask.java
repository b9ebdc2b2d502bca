package io.hivematrix.beacon.cli.env;

import java.io.PrintWriter;

/** A command of the application that runs until it is told to end: {@code serve} or {@code demo}. */
@FunctionalInterface
public interface ServerTask {

    /**
     * Runs to its end.
     *
     * @return the exit code
     * @throws io.hivematrix.beacon.cli.source.CliException if it cannot start, such as for a wrong setting
     */
    int run(PrintWriter out, PrintWriter err);
}
