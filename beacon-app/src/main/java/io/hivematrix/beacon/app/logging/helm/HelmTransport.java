package io.hivematrix.beacon.app.logging.helm;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Sends POST requests. Called on the shipping thread only; may block up to the timeout. */
@FunctionalInterface
public interface HelmTransport {

    /**
     * Sends a JSON document and returns the status code of its complete response.
     *
     * @param timeout total time for connection, headers and body
     * @throws IOException if there is no complete response within {@code timeout}, or the thread is interrupted; its
     *     interrupt flag is then set
     */
    int post(URI address, Map<String, String> headers, byte[] json, Duration timeout) throws IOException;
}
