package io.hivematrix.beacon.app.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.codex.ServiceHttpClient;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.auth.token.CoreSession;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@link CoreApi} over HTTP. Thread-safe. */
public final class HttpCoreApi implements CoreApi {

    /** Total time for one call, body included. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);

    private static final Map<String, String> HEADERS = Map.of("Accept", "application/json");

    private final ObjectMapper json = JsonMapper.builder().build();
    private final ServiceHttpClient http;
    private final Duration timeout;
    private final URI keys;
    private final URI validate;

    /** @param core address of Core, such as {@code http://localhost:5000} */
    public HttpCoreApi(ServiceHttpClient http, URI core, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
        String base = core.toString().replaceAll("/+$", "");
        keys = URI.create(base + "/.well-known/jwks.json");
        validate = URI.create(base + "/api/token/validate");
    }

    @Override
    public byte[] keys() throws IOException {
        return http.get(keys, HEADERS, timeout, (status, body) -> {
            if (status != 200) {
                throw new IOException("Core responded to the key request with status " + status);
            }
            return body;
        });
    }

    @Override
    public CoreSession session(String token) throws IOException {
        byte[] document = json.writeValueAsBytes(json.createObjectNode().put("token", token));
        return http.post(validate, HEADERS, document, timeout, this::readSession);
    }

    private CoreSession readSession(int status, byte[] body) throws IOException {
        JsonNode document = parse(body);
        JsonNode valid = document.path("valid");
        boolean usable = valid.isBoolean() && (status == 200 || (status == 401 && !valid.booleanValue()));
        if (usable) {
            return new CoreSession(valid.booleanValue(), level(document));
        }
        throw new IOException("Core sent an invalid response to the session request, status " + status);
    }

    private static Optional<String> level(JsonNode document) {
        return Optional.ofNullable(
                        document.path("user").path("permission_level").textValue())
                .filter(level -> !level.isBlank());
    }

    private JsonNode parse(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException invalid) {
            // its message quotes the response
            throw new IOException("Core's response is not JSON");
        }
    }
}
