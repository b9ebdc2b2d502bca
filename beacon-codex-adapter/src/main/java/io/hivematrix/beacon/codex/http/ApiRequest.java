package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.json.ResponseReader;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * Something to ask of a service.
 *
 * @param operation what it is
 * @param path the path under the service's address
 * @param body the JSON document to post; empty where the question is a GET
 * @param maxBytes how large the answer may be
 * @param reader reads the answer
 * @param notFoundValue what status 404 means; empty where it is a failure
 */
public record ApiRequest<T>(
        CodexCallEvent.Operation operation,
        String path,
        Optional<String> body,
        long maxBytes,
        ResponseReader<T> reader,
        Optional<T> notFoundValue) {

    /** Far more than any small document takes. */
    public static final long SMALL_RESPONSE_BYTES = 1024 * 1024;

    public static <T> ApiRequest<T> get(
            CodexCallEvent.Operation operation, String path, long maxBytes, ResponseReader<T> reader) {
        return new ApiRequest<>(operation, path, Optional.empty(), maxBytes, reader, Optional.empty());
    }

    public static <T> ApiRequest<T> post(
            CodexCallEvent.Operation operation, String path, String order, ResponseReader<T> reader) {
        return new ApiRequest<>(operation, path, Optional.of(order), SMALL_RESPONSE_BYTES, reader, Optional.empty());
    }

    /** This question, of which status 404 is an answer. */
    public ApiRequest<T> withNotFoundValue(T answer) {
        return new ApiRequest<>(operation, path, body, maxBytes, reader, Optional.of(answer));
    }

    /** The request's method, body and the header that goes with it. */
    HttpRequest.Builder applyTo(HttpRequest.Builder request) {
        return body.map(json -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .orElseGet(request::GET);
    }
}
