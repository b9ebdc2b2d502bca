package io.hivematrix.beacon.domain.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Response of a {@link StubHttpServer}. Takes ownership of {@code body}.
 *
 * @param stalls whether the last byte is never sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StubResponse(int status, Map<String, String> headers, byte[] body, boolean stalls) {

    public StubResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns a 200 with JSON. */
    public static StubResponse json(String json) {
        return json(200, json);
    }

    /** Returns a status with JSON. */
    public static StubResponse json(int status, String json) {
        return of(status, "application/json", json);
    }

    /** Returns an error in the format of Codex and Core. */
    public static StubResponse status(int status) {
        return json(status, "{\"error\":\"secret\"}");
    }

    /** Returns a response with a text of a media type; without a body if the text is empty. */
    public static StubResponse of(int status, String mediaType, String text) {
        return new StubResponse(
                status, Map.of("Content-Type", mediaType), text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Returns a copy with a header. */
    public StubResponse withHeader(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new StubResponse(status, all, body, stalls);
    }

    /** Returns a copy whose body is not sent completely. */
    public StubResponse stalling() {
        return new StubResponse(status, headers, body, true);
    }
}
