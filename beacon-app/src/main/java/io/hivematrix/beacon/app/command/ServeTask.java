package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.cli.env.ServerTask;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/** Runs Beacon against the services it is configured for. */
public record ServeTask(ConfigurationLoader configurations, Terminal terminal, Clock clock) implements ServerTask {

    @Override
    public int run(PrintWriter out, PrintWriter err) {
        return configurations.use(configuration -> {
            ShutdownLatch untilTold = new ShutdownLatch(terminal);
            return untilTold.awaitThenClose(ApplicationLauncher.start(configuration, Optional::empty, clock));
        });
    }
}
