package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.ApplicationServices;
import io.hivematrix.beacon.cli.source.CodexSession;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Opens the way straight to Codex for a command that shows the board and ends. */
public record CliCodexFactory(ConfigurationLoader configurations, Clock clock) implements Supplier<CodexSession> {

    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public CodexSession get() {
        return configurations.use(this::open);
    }

    private CodexSession open(Configuration configuration) {
        ApplicationServices backend = ApplicationServices.open(configuration, clock, CodexCallListener.NONE);
        backend.codex().warmUp(LOAD_TIMEOUT);
        return new CodexSession(
                backend.dashboards(), backend.dashboards(), backend.dashboards(), backend.health(), backend::close);
    }
}
