package io.hivematrix.beacon.web.server;

import java.io.IOException;
import java.util.Optional;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Listener of a started server. Grizzly only logs that a listener cannot be added to a started server, with a stack trace; this
 * one has {@link #requireStarted} throw the failure instead.
 */
public final class ServerListener extends NetworkListener {

    private Optional<IOException> failure = Optional.empty();

    /**
     * Creates a listener that is not started.
     *
     * @param name the name in the log
     * @param host the host name or address to bind
     * @param port the port to bind; 0 for any free one
     */
    public ServerListener(String name, String host, int port) {
        super(name, host, port);
    }

    @Override
    public synchronized void start() {
        try {
            super.start();
        } catch (IOException notBound) {
            failure = Optional.of(notBound);
        }
    }

    /** @throws IOException if the address is not available */
    synchronized void requireStarted() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
