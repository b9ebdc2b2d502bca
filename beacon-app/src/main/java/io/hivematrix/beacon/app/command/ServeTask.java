package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.server.BeaconApplication;
import io.hivematrix.beacon.cli.env.ServerTask;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Task of {@code beacon serve}: runs the server until shutdown is requested or its jar is replaced.
 *
 * @param program the jar that the process runs from
 * @param halt ends the process at once with the exit code for a replaced jar
 */
public record ServeTask(ConfigurationLoader configuration, Terminal terminal, Clock clock, Path program, Runnable halt)
        implements ServerTask {

    @Override
    public int run(Optional<String> port, PrintWriter out, PrintWriter err) {
        return configuration.use(ConfigurationLoader.options(port), this::serve, BeaconSettings.SECRET_KEY);
    }

    private int serve(Configuration loaded) {
        ShutdownLatch shutdown = new ShutdownLatch(terminal);
        ProgramFileWatch watch = new ProgramFileWatch(program);
        BeaconApplication running = ApplicationLauncher.start(loaded, Optional::empty, clock);
        watch.start(running::close, halt);
        return shutdown.awaitThenClose(running);
    }
}
