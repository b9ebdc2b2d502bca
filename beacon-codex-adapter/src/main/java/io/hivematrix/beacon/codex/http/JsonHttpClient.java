package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Makes one call: sends a question, reads its answer, and tells the observer how that went. */
public final class JsonHttpClient {

    private static final int NOT_FOUND = 404;

    private final HttpTransport wire;
    private final MonotonicClock ticker;
    private final RetryAfterParser retryAfter;
    private final CodexCallListener listener;

    public JsonHttpClient(
            HttpTransport wire, MonotonicClock ticker, RetryAfterParser retryAfter, CodexCallListener observer) {
        this.wire = wire;
        this.ticker = ticker;
        this.retryAfter = retryAfter;
        this.listener = observer;
    }

    /**
     * Asks at an address.
     *
     * @param base the address of the service
     * @param headers further headers, names and values by turns
     * @throws CodexCallException if there is no answer that can be used
     */
    public <T> T execute(ApiRequest<T> question, URI base, Duration total, String... headers)
            throws CodexCallException {
        long start = ticker.nanos();
        try {
            T answer = responseOf(question, request(question, base, headers), Deadline.in(total));
            notifyListener(question, start, Optional.empty());
            return answer;
        } catch (CodexCallException failure) {
            notifyListener(question, start, Optional.of(failure));
            throw failure;
        }
    }

    private <T> T responseOf(ApiRequest<T> question, HttpRequest request, Deadline deadline) throws CodexCallException {
        try (RawResponse answer = wire.send(request, deadline, question.maxBytes())) {
            if (answer.status() == NOT_FOUND && question.notFoundValue().isPresent()) {
                return question.notFoundValue().get();
            }
            if (answer.status() / 100 != 2) {
                throw CodexErrors.fromStatus(answer, retryAfter);
            }
            JsonResponseReaders.requireJson(answer.headers());
            return JsonResponseReaders.read(answer.body(), question.reader());
        } catch (IOException unreadable) {
            throw CodexErrors.fromRead(unreadable);
        }
    }

    private static HttpRequest request(ApiRequest<?> question, URI base, String... headers) {
        HttpRequest.Builder request = question.applyTo(
                HttpRequest.newBuilder(URI.create(base + question.path())).header("Accept", "application/json"));
        CorrelationContext.current().ifPresent(id -> request.header(CorrelationContext.HEADER, id));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private void notifyListener(ApiRequest<?> question, long start, Optional<CodexCallException> failure) {
        Duration took = Duration.ofNanos(ticker.nanos() - start);
        listener.callFinished(new CodexCallEvent(question.operation(), failure.map(CodexCallException::reason), took));
    }
}
