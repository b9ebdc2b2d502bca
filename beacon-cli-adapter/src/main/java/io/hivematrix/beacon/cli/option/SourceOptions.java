package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.remote.BeaconApiSource;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.CodexSource;
import io.hivematrix.beacon.cli.source.DashboardSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option {@code --beacon}: selects Codex or a running Beacon as the source. */
public final class SourceOptions {

    private static final String TOKEN_VARIABLE = "BEACON_TOKEN";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    @Option(
            names = "--beacon",
            paramLabel = "URL",
            description = "Read from this running Beacon, with the token in BEACON_TOKEN, instead of from Codex.")
    private String beacon;

    /**
     * Opens the selected source; the caller closes it.
     *
     * @throws CliException with exit code 2 if the URL or the token is invalid
     */
    public DashboardSource open(CliDependencies dependencies) {
        if (beacon == null) {
            return new CodexSource(dependencies.codex().get(), dependencies.json());
        }
        Clock clock = dependencies.environment().clock();
        Optional<String> token = token(dependencies.environment().variables());
        try {
            return BeaconApiSource.at(beacon, token, dependencies.connections().get(), clock);
        } catch (IllegalArgumentException invalid) {
            throw CliException.usage("--beacon: " + invalid.getMessage());
        }
    }

    /** Validated here because the error message of the HTTP client would contain the token. */
    private static Optional<String> token(Map<String, String> environment) {
        Optional<String> token = Optional.ofNullable(environment.get(TOKEN_VARIABLE))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (token.filter(text -> !VISIBLE_ASCII.matcher(text).matches()).isPresent()) {
            throw CliException.usage(TOKEN_VARIABLE + ": the token must consist of visible ASCII characters");
        }
        return token;
    }
}
