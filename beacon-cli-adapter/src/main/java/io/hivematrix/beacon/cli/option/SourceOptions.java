package io.hivematrix.beacon.cli.option;

import io.hivematrix.beacon.cli.env.CliDependencies;
import io.hivematrix.beacon.cli.env.ClientSettings;
import io.hivematrix.beacon.cli.remote.BeaconApiSource;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.CodexSource;
import io.hivematrix.beacon.cli.source.DashboardSource;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option {@code --beacon}: selects Codex or a running Beacon as the source. */
public final class SourceOptions {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    @Option(
            names = "--beacon",
            paramLabel = "URL",
            description =
                    "Read from this running Beacon, with the token in BEACON_TOKEN, instead of from Codex. The address"
                            + " of a page selects its view and filters, too. Default: BEACON_URL.")
    private String beacon;

    /**
     * Opens the selected source; the caller closes it.
     *
     * @throws CliException with exit code 2 if the URL or the token is invalid
     */
    public DashboardSource open(CliDependencies dependencies) {
        ClientSettings settings = dependencies.client().get();
        Optional<String> address = address(settings);
        if (address.isEmpty()) {
            return new CodexSource(dependencies.codex().get(), dependencies.json());
        }
        checkToken(settings.token());
        try {
            return BeaconApiSource.at(
                    address.get(),
                    settings.token(),
                    settings.connections(),
                    dependencies.environment().clock());
        } catch (IllegalArgumentException invalid) {
            throw CliException.usage((beacon == null ? "BEACON_URL: " : "--beacon: ") + invalid.getMessage());
        }
    }

    /** Returns whether a running Beacon is selected, not Codex. */
    public boolean isBeacon(CliDependencies dependencies) {
        return address(dependencies.client().get()).isPresent();
    }

    /** Returns the address of the running Beacon; empty for Codex. */
    public Optional<String> address(ClientSettings settings) {
        return Optional.ofNullable(beacon).or(settings::url);
    }

    /** Checked here because the error message of the HTTP client would contain the token. */
    private static void checkToken(Optional<String> token) {
        if (token.filter(text -> !VISIBLE_ASCII.matcher(text).matches()).isPresent()) {
            throw CliException.usage("BEACON_TOKEN: the token must consist of visible ASCII characters");
        }
    }
}
