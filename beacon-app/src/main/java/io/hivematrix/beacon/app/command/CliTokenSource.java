package io.hivematrix.beacon.app.command;

import static io.hivematrix.beacon.app.config.BeaconSettings.SERVICE_NAME;

import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.token.TokenUnavailableException;
import java.time.Clock;
import java.util.function.Supplier;

/** Requests service tokens for Beacon itself from Core. */
public record CliTokenSource(ConfigurationLoader configuration, Clock clock) implements Supplier<String> {

    @Override
    public String get() {
        return configuration.use(this::request);
    }

    private String request(Configuration loaded) {
        String service = loaded.get(SERVICE_NAME);
        try (CodexAdapter adapter = CodexAdapter.create(SettingsMapper.codex(loaded), clock, CodexCallListener.NONE)) {
            return adapter.serviceTokens().token(service);
        } catch (TokenUnavailableException refused) {
            throw new CliException(
                    ExitCode.UNAVAILABLE,
                    "No token for the service '" + service + "'. " + refused.getMessage(),
                    refused);
        }
    }
}
