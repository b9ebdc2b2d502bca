package io.hivematrix.beacon.codex;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Response of a {@link FakeService}. */
public final class StubResponse {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    StubResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public static StubResponse json(String json) {
        return json(200, json);
    }

    public static StubResponse json(int status, String json) {
        return new StubResponse(
                status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    static StubResponse contract(String file) {
        return json(ContractFiles.text(file));
    }

    public static StubResponse status(int status) {
        return json(status, "{\"error\":\"secret\"}");
    }

    StubResponse withHeader(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new StubResponse(status, all, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }
}
