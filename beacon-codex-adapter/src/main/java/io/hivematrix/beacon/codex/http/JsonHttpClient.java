package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
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
     * @param headers further headers: names and values alternate
     * @throws CodexCallException if there is no usable response
     */
    public <T> T execute(ApiRequest<T> request, URI base, Duration timeout, String... headers)
            throws CodexCallException {
        long start = clock.nanos();
        try {
            T result = send(request, httpRequest(request, base, headers), Deadline.after(timeout));
            notifyListener(request, start, Optional.empty());
            return result;
        } catch (CodexCallException failure) {
            notifyListener(request, start, Optional.of(failure));
            throw failure;
        }
    }

    private <T> T send(ApiRequest<T> request, HttpRequest httpRequest, Deadline deadline) throws CodexCallException {
        try (RawResponse response = transport.send(httpRequest, deadline, request.maxBytes())) {
            if (response.status() == NOT_FOUND && request.notFoundValue().isPresent()) {
                return request.notFoundValue().get();
            }
            if (response.status() / 100 != 2) {
                throw CodexErrors.fromStatus(response, retryAfter);
            }
            JsonResponseReaders.requireJson(response.headers());
            return JsonResponseReaders.read(response.body(), request.reader());
        } catch (IOException unreadable) {
            throw CodexErrors.fromRead(unreadable);
        }
    }

    private static HttpRequest httpRequest(ApiRequest<?> request, URI base, String... headers) {
        HttpRequest.Builder builder = request.applyTo(
                HttpRequest.newBuilder(URI.create(base + request.path())).header("Accept", "application/json"));
        CorrelationContext.current().ifPresent(id -> builder.header(CorrelationContext.HEADER, id));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder.build();
    }

    private void notifyListener(ApiRequest<?> request, long start, Optional<CodexCallException> failure) {
        Duration duration = Duration.ofNanos(clock.nanos() - start);
        listener.callFinished(
                new CodexCallEvent(request.operation(), failure.map(CodexCallException::reason), duration));
    }
}
