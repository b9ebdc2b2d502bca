package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.ServiceRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * HTTP client for small calls to the platform's services other than Codex. It shares connect timeout and threads with the
 * calls to Codex, follows no redirects, uses no proxy, and sends the correlation id of the current thread. Thread-safe.
 */
public final class ServiceHttpClient {

    private static final long MAX_RESPONSE_BYTES = 256 * 1024;

    private final HttpTransport transport;

    ServiceHttpClient(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Sends a GET request; otherwise like {@link #post}.
     *
     * @throws IOException like {@link #post}
     */
    public <T> T get(URI address, Map<String, String> headers, Duration timeout, Reader<T> reader) throws IOException {
        return send(ServiceRequest.get(address), headers, timeout, reader);
    }

    /**
     * Sends a POST request and reads the whole response.
     *
     * @param headers further headers
     * @param json the request's body
     * @param timeout total time for connection, headers and body
     * @param reader maps status and body to the result; called on another thread
     * @throws IOException if there is no complete response within {@code timeout}, it exceeds 256 KiB, or {@code reader}
     *     rejects it. The message contains nothing that the service sent
     * @throws InterruptedIOException if the thread is interrupted; its interrupt flag is set
     */
    public <T> T post(URI address, Map<String, String> headers, byte[] json, Duration timeout, Reader<T> reader)
            throws IOException {
        return send(ServiceRequest.post(address, json), headers, timeout, reader);
    }

    private <T> T send(ServiceRequest request, Map<String, String> headers, Duration timeout, Reader<T> reader)
            throws IOException {
        headers.forEach(request::header);
        try {
            return transport.send(
                    request,
                    timeout,
                    MAX_RESPONSE_BYTES,
                    response -> reader.read(response.status(), response.body().readAllBytes()));
        } catch (CodexCallException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                throw (IOException) new InterruptedIOException(failure.getMessage()).initCause(failure);
            }
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /**
     * Reads a response.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * Maps a response to a result.
         *
         * @throws IOException if the response is unusable
         */
        T read(int status, byte[] body) throws IOException;
    }
}
