package io.hivematrix.beacon.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Option {@code --port} of the commands that run a server. */
public final class PortOption {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, instead of BEACON_PORT; 0 for any that is free.")
    private String port;

    /** Returns the port as entered; the settings validate it. */
    public Optional<String> port() {
        return Optional.ofNullable(port);
    }
}
