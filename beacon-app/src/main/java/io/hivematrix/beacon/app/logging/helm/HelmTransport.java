package io.hivematrix.beacon.app.logging.helm;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Sends requests to Helm. Called on the shipping thread only; may block up to the timeout. */
@FunctionalInterface
public interface HelmTransport {

    /**
     * Sends a request and returns the status code of its complete response.
     *
     * @param timeout total time for connection, headers and body
     * @throws IOException if there is no complete response within {@code timeout}, or the thread is interrupted; its
     *     interrupt flag is then set
     */
    int send(HttpRequest request, Duration timeout) throws IOException;
}
