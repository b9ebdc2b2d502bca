package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.cli.env.LongRunning;
import io.hivematrix.beacon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/** Runs Beacon against the services it is configured for. */
public record Serve(Configurations configurations, Terminal terminal, Clock clock) implements LongRunning {

    @Override
    public int run(PrintWriter out, PrintWriter err) {
        return configurations.use(configuration -> {
            UntilTold untilTold = new UntilTold(terminal);
            return untilTold.keep(Start.of(configuration, Optional::empty, clock));
        });
    }
}
