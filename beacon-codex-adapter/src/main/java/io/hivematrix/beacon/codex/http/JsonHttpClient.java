package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Executes {@link ApiRequest}s and notifies the listener of each call. Thread-safe. */
public record JsonHttpClient(
        HttpTransport transport, MonotonicClock clock, RetryAfterParser retryAfter, CodexCallListener listener) {

    private static final int NOT_FOUND = 404;

    /**
     * Executes a request and reads its response.
     *
     * @param base address of the service
     * @param timeout total time for connection, headers and body
     * @param headers further headers
     * @throws CodexCallException if there is no usable response
     */
    public <T> T execute(ApiRequest<T> request, URI base, Duration timeout, Map<String, String> headers)
            throws CodexCallException {
        ServiceRequest httpRequest = request.to(base);
        headers.forEach(httpRequest::header);
        long start = clock.nanos();
        try {
            T result = send(request, httpRequest, timeout);
            notifyListener(request, start, Optional.empty());
            return result;
        } catch (CodexCallException failure) {
            notifyListener(request, start, Optional.of(failure));
            throw failure.at(httpRequest.address());
        }
    }

    private <T> T send(ApiRequest<T> request, ServiceRequest httpRequest, Duration timeout) throws CodexCallException {
        try {
            return transport.send(httpRequest, timeout, request.maxBytes(), response -> read(request, response));
        } catch (IOException unreadable) {
            throw CodexErrors.fromRead(unreadable);
        }
    }

    private <T> T read(ApiRequest<T> request, RawResponse response) throws IOException, CodexCallException {
        if (response.status() == NOT_FOUND && request.notFoundValue().isPresent()) {
            return request.notFoundValue().get();
        }
        if (response.status() / 100 != 2) {
            throw CodexErrors.fromStatus(response, retryAfter);
        }
        JsonResponseReaders.requireJson(response.headers());
        InputStream body = request.copy()
                .<InputStream>map(copy -> new CopyingInputStream(response.body(), copy))
                .orElseGet(response::body);
        return JsonResponseReaders.read(body, request.reader());
    }

    private void notifyListener(ApiRequest<?> request, long start, Optional<CodexCallException> failure) {
        Duration duration = Duration.ofNanos(clock.nanos() - start);
        listener.callFinished(
                new CodexCallEvent(request.operation(), failure.map(CodexCallException::reason), duration));
    }
}
