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

/** Where the board is to come from. */
public final class SourceOptions {

    private static final String TOKEN_VARIABLE = "BEACON_TOKEN";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    @Option(
            names = "--beacon",
            paramLabel = "URL",
            description = "Ask a running Beacon, with the token in BEACON_TOKEN, rather than Codex itself.")
    private String beacon;

    /** Opens the way there. */
    public DashboardSource open(CliDependencies dependencies) {
        if (beacon == null) {
            return new CodexSource(dependencies.codex().get(), dependencies.json());
        }
        Clock clock = dependencies.environment().clock();
        Optional<String> token = token(dependencies.environment().variables());
        try {
            return BeaconApiSource.at(beacon, token, clock);
        } catch (IllegalArgumentException wrong) {
            throw CliException.usage("--beacon: " + wrong.getMessage());
        }
    }

    /** What no header can hold is refused here: the HTTP client's own refusal would print the token. */
    private static Optional<String> token(Map<String, String> environment) {
        Optional<String> token = Optional.ofNullable(environment.get(TOKEN_VARIABLE))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (token.filter(text -> !VISIBLE_ASCII.matcher(text).matches()).isPresent()) {
            throw CliException.usage(TOKEN_VARIABLE + ": a token has no spaces, line breaks or letters beyond ASCII");
        }
        return token;
    }
}
