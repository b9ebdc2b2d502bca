package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.RawResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * HTTP client for small calls to the platform's services other than Codex. It shares connections, connect timeout and
 * threads with the calls to Codex, follows no redirects and uses no proxy. Thread-safe.
 */
public final class ServiceHttpClient {

    private static final long MAX_RESPONSE_BYTES = 256 * 1024;

    private final HttpTransport transport;

    ServiceHttpClient(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Sends a request and reads the whole response.
     *
     * @param request the request; the correlation id of the current thread is added where it has none
     * @param timeout total time for connection, headers and body
     * @param reader maps status and body to the result
     * @throws IOException if there is no complete response within {@code timeout}, it exceeds 256 KiB, or {@code reader}
     *     rejects it. The message contains nothing that the service sent
     * @throws InterruptedIOException if the thread is interrupted; its interrupt flag is set
     */
    public <T> T send(HttpRequest request, Duration timeout, Reader<T> reader) throws IOException {
        try (RawResponse response = transport.send(correlated(request), Deadline.after(timeout), MAX_RESPONSE_BYTES)) {
            return reader.read(response.status(), response.body().readAllBytes());
        } catch (CodexCallException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                throw (IOException) new InterruptedIOException(failure.getMessage()).initCause(failure);
            }
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private static HttpRequest correlated(HttpRequest request) {
        if (request.headers().firstValue(CorrelationContext.HEADER).isPresent()) {
            return request;
        }
        return CorrelationContext.current()
                .map(id -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .header(CorrelationContext.HEADER, id)
                        .build())
                .orElse(request);
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
