package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.Backend;
import io.hivematrix.beacon.cli.source.CodexConnection;
import io.hivematrix.beacon.codex.event.CodexObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Opens the way straight to Codex for a command that shows the board and ends. */
public record CodexForCli(Configurations configurations, Clock clock) implements Supplier<CodexConnection> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public CodexConnection get() {
        return configurations.use(this::open);
    }

    private CodexConnection open(Configuration configuration) {
        Backend backend = Backend.open(configuration, clock, CodexObserver.NONE);
        backend.codex().warmUp(PATIENCE);
        return new CodexConnection(
                backend.dashboards(), backend.dashboards(), backend.dashboards(), backend.health(), backend::close);
    }
}
