package io.hivematrix.beacon.cli.env;

import java.io.PrintWriter;

/** Long-running command of the application: {@code serve} or {@code demo}. */
@FunctionalInterface
public interface ServerTask {

    /**
     * Runs until the process is asked to stop.
     *
     * @return the exit code
     * @throws io.hivematrix.beacon.cli.source.CliException if it cannot start, for example because a setting is invalid
     */
    int run(PrintWriter out, PrintWriter err);
}
