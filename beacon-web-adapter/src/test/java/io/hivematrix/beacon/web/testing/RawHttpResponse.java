package io.hivematrix.beacon.web.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Response as received.
 *
 * @param headers the headers by name in lower case
 * @param body the body as it was sent
 */
@SuppressWarnings("ArrayRecordComponent") // read by tests, never compared
public record RawHttpResponse(int status, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns a header; an empty string if it is missing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the body as JSON. */
    public JsonNode json() throws IOException {
        return JSON.readTree(body);
    }
}
