package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCall;
import io.hivematrix.beacon.codex.event.CodexObserver;
import io.hivematrix.beacon.codex.json.JsonAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Makes one call: sends a question, reads its answer, and tells the observer how that went. */
public final class Exchange {

    private static final int NOT_FOUND = 404;

    private final Wire wire;
    private final Ticker ticker;
    private final RetryAfter retryAfter;
    private final CodexObserver observer;

    public Exchange(Wire wire, Ticker ticker, RetryAfter retryAfter, CodexObserver observer) {
        this.wire = wire;
        this.ticker = ticker;
        this.retryAfter = retryAfter;
        this.observer = observer;
    }

    /**
     * Asks at an address.
     *
     * @param base the address of the service
     * @param headers further headers, names and values by turns
     * @throws CallFailedException if there is no answer that can be used
     */
    public <T> T make(Question<T> question, URI base, Duration total, String... headers) throws CallFailedException {
        long start = ticker.nanos();
        try {
            T answer = answer(question, request(question, base, headers), Deadline.in(total));
            tell(question, start, Optional.empty());
            return answer;
        } catch (CallFailedException failure) {
            tell(question, start, Optional.of(failure));
            throw failure;
        }
    }

    private <T> T answer(Question<T> question, HttpRequest request, Deadline deadline) throws CallFailedException {
        try (Answer answer = wire.send(request, deadline, question.maxBytes())) {
            if (answer.status() == NOT_FOUND && question.ifNotFound().isPresent()) {
                return question.ifNotFound().get();
            }
            if (answer.status() / 100 != 2) {
                throw Failures.ofStatus(answer, retryAfter);
            }
            JsonAnswers.requireJson(answer.headers());
            return JsonAnswers.read(answer.body(), question.reader());
        } catch (IOException unreadable) {
            throw Failures.ofReading(unreadable);
        }
    }

    private static HttpRequest request(Question<?> question, URI base, String... headers) {
        HttpRequest.Builder request = question.applyTo(
                HttpRequest.newBuilder(URI.create(base + question.path())).header("Accept", "application/json"));
        CorrelationId.current().ifPresent(id -> request.header(CorrelationId.HEADER, id));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private void tell(Question<?> question, long start, Optional<CallFailedException> failure) {
        Duration took = Duration.ofNanos(ticker.nanos() - start);
        observer.callFinished(new CodexCall(question.operation(), failure.map(CallFailedException::reason), took));
    }
}
