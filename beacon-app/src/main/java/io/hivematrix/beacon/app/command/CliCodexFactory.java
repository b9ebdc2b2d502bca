package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.ApplicationServices;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.cli.source.CodexSession;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates connections to Codex for commands that read the board without a server. */
public record CliCodexFactory(ConfigurationLoader configuration, Clock clock) implements Supplier<CodexSession> {

    private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public CodexSession get() {
        return configuration.use(this::open);
    }

    private CodexSession open(Configuration configuration) {
        ApplicationServices services =
                ApplicationServices.open(configuration, clock, CodexCallListener.NONE, Optional.empty());
        services.codex().warmUp(LOAD_TIMEOUT);
        CodexSettings settings = SettingsMapper.codex(configuration);
        return new CodexSession(
                services.dashboards(),
                services.dashboards(),
                services.dashboards(),
                services.health(),
                settings.additionalSections(),
                Map.of("core", settings.core(), "codex", settings.codex()),
                () -> services.codex().awaitFirstBoard(settings.http().totalTimeout()),
                services::close);
    }
}
