package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.cli.env.ServerTask;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/** Task of {@code beacon serve}: runs the server until shutdown is requested. */
public record ServeTask(ConfigurationLoader configuration, Terminal terminal, Clock clock) implements ServerTask {

    @Override
    public int run(PrintWriter out, PrintWriter err) {
        return configuration.use(this::serve, BeaconSettings.SECRET_KEY);
    }

    private int serve(Configuration loaded) {
        ShutdownLatch shutdown = new ShutdownLatch(terminal);
        return shutdown.awaitThenClose(ApplicationLauncher.start(loaded, Optional::empty, clock));
    }
}
