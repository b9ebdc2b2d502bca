package io.hivematrix.beacon.cli.command;

import io.hivematrix.beacon.cli.env.CliDependencies;
import picocli.CommandLine.Command;

/** {@code beacon token}. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Print a token for the JSON API of Beacon, valid for a few minutes.",
            "Core issues it for the service of this machine's settings, as for other services that read the board."
        },
        footer = {"", "Examples:", "  BEACON_TOKEN=$(beacon token) beacon snapshot --beacon http://127.0.0.1:5001"})
final class TokenCommand extends BeaconCommand {

    TokenCommand(CliDependencies dependencies) {
        super(dependencies);
    }

    @Override
    int execute() {
        out().println(dependencies().token().get());
        return ok();
    }
}
