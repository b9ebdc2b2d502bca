package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;

/**
 * Relay of event streams. What arrives in chunks is passed on at once. Without chunks, and where the stream is compressed,
 * bytes are held back until there are 1,024 of them.
 */
final class EventStreamRelay {

    static final String TYPE = "text/event-stream";

    private static final int BLOCK_BYTES = 1_024;

    private EventStreamRelay() {}

    /**
     * Copies until Beacon ends the stream.
     *
     * @throws IOException if one of both has gone; the connection to the browser has to be cut then
     */
    static void relay(HttpExchange exchange, HttpHeaders headers, int status, InputStream events) throws IOException {
        boolean held = headers.firstValue("Transfer-Encoding").isEmpty()
                || headers.firstValue("Content-Encoding").isPresent();
        exchange.sendResponseHeaders(status, 0);
        OutputStream browser = exchange.getResponseBody();
        browser.flush();
        byte[] block = new byte[BLOCK_BYTES];
        int count;
        while ((count = held ? events.readNBytes(block, 0, BLOCK_BYTES) : events.read(block)) > 0) {
            browser.write(block, 0, count);
            browser.flush();
        }
        exchange.close();
    }
}
