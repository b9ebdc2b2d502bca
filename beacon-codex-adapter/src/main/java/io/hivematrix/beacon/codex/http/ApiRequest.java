package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import io.hivematrix.beacon.codex.json.ResponseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Request to a JSON API.
 *
 * @param operation name of the call in events
 * @param path path below the service's address
 * @param body JSON document to post; empty for a GET
 * @param maxBytes maximum size of the response body
 * @param reader reads the response
 * @param notFoundValue result for status 404; empty if that is a failure
 * @param copy receives the response body while it is read; empty if that is not needed
 */
public record ApiRequest<T>(
        CodexCallEvent.Operation operation,
        String path,
        Optional<String> body,
        long maxBytes,
        ResponseReader<T> reader,
        Optional<T> notFoundValue,
        Optional<OutputStream> copy) {

    /** Limit for responses of a few kilobytes. */
    public static final long SMALL_RESPONSE_BYTES = 1024 * 1024;

    /** Creates a GET request. */
    public static <T> ApiRequest<T> get(
            CodexCallEvent.Operation operation, String path, long maxBytes, ResponseReader<T> reader) {
        return new ApiRequest<>(
                operation, path, Optional.empty(), maxBytes, reader, Optional.empty(), Optional.empty());
    }

    /** Creates a POST request with a JSON body and a small response. */
    public static <T> ApiRequest<T> post(
            CodexCallEvent.Operation operation, String path, String body, ResponseReader<T> reader) {
        return new ApiRequest<>(
                operation, path, Optional.of(body), SMALL_RESPONSE_BYTES, reader, Optional.empty(), Optional.empty());
    }

    /** Returns a copy for which status 404 is a success with that result. */
    public ApiRequest<T> withNotFoundValue(T value) {
        return new ApiRequest<>(operation, path, body, maxBytes, reader, Optional.of(value), copy);
    }

    /** Returns a copy whose response is read as of a time, and copied while it is read. */
    public ApiRequest<T> at(Instant readAt, OutputStream copy) {
        return new ApiRequest<>(operation, path, body, maxBytes, reader.at(readAt), notFoundValue, Optional.of(copy));
    }

    /**
     * Reads a copy of a response.
     *
     * @throws IOException if it is malformed or larger than {@link #maxBytes}
     */
    public T read(InputStream document, Instant readAt) throws IOException {
        return JsonResponseReaders.read(new BoundedInputStream(document, maxBytes, -1), reader.at(readAt));
    }

    /** Returns the HTTP request to a service. */
    ServiceRequest to(URI base) {
        URI address = URI.create(base + path);
        return body.map(json -> ServiceRequest.post(address, json.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ServiceRequest.get(address))
                .header("Accept", "application/json");
    }
}
