package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCall;
import io.hivematrix.beacon.codex.json.AnswerReader;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * Something to ask of a service.
 *
 * @param operation what it is
 * @param path the path under the service's address
 * @param order the JSON document to post; empty where the question is a GET
 * @param maxBytes how large the answer may be
 * @param reader reads the answer
 * @param ifNotFound what status 404 means; empty where it is a failure
 */
public record Question<T>(
        CodexCall.Operation operation,
        String path,
        Optional<String> order,
        long maxBytes,
        AnswerReader<T> reader,
        Optional<T> ifNotFound) {

    /** Far more than any small document takes. */
    public static final long SMALL = 1024 * 1024;

    public static <T> Question<T> get(
            CodexCall.Operation operation, String path, long maxBytes, AnswerReader<T> reader) {
        return new Question<>(operation, path, Optional.empty(), maxBytes, reader, Optional.empty());
    }

    public static <T> Question<T> post(
            CodexCall.Operation operation, String path, String order, AnswerReader<T> reader) {
        return new Question<>(operation, path, Optional.of(order), SMALL, reader, Optional.empty());
    }

    /** This question, of which status 404 is an answer. */
    public Question<T> orNotFound(T answer) {
        return new Question<>(operation, path, order, maxBytes, reader, Optional.of(answer));
    }

    /** The request's method, body and the header that goes with it. */
    HttpRequest.Builder applyTo(HttpRequest.Builder request) {
        return order.map(json -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .orElseGet(request::GET);
    }
}
