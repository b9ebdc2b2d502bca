package io.hivematrix.beacon.cli.env;

import java.io.PrintWriter;
import java.util.Optional;

/** Long-running command of the application: {@code serve} or {@code demo}. */
@FunctionalInterface
public interface ServerTask {

    /**
     * Runs until the process is asked to stop.
     *
     * @param port the port to listen on; empty for the setting's
     * @return the exit code
     * @throws io.hivematrix.beacon.cli.source.CliException if it cannot start, for example because a setting is invalid
     */
    int run(Optional<String> port, PrintWriter out, PrintWriter err);
}
