package io.hivematrix.beacon.codex.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallEvent;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.JsonHttpClient;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.codex.json.JsonResponseReaders;
import io.hivematrix.beacon.codex.json.ResponseReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Client of Core's service token endpoint (contract, section 2). Thread-safe. */
public record CoreTokenClient(CodexSettings settings, JsonHttpClient http, MonotonicClock clock) {

    private static final int MAX_TOKEN_LENGTH = 8 * 1024;
    private static final Pattern TOKEN_FORMAT = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final ResponseReader<TokenResponse> READER = JsonResponseReaders.small(TokenResponse.class);

    /**
     * Requests a new token. Its lifetime starts before the request, so that it never seems to be valid for too long.
     *
     * @throws TokenUnavailableException if Core issues no usable token
     */
    CachedToken issue(String target) {
        long start = clock.nanos();
        String body = "{\"calling_service\":" + quoted(settings.serviceName()) + ",\"target_service\":" + quoted(target)
                + "}";
        try {
            TokenResponse response = http.execute(
                    ApiRequest.post(CodexCallEvent.Operation.SERVICE_TOKEN, "/service-token", body, READER),
                    settings.core(),
                    settings.http().readTimeout(),
                    Map.of());
            return response.validToken()
                    .map(token -> new CachedToken(token, TokenLifetime.of(token), start))
                    .orElseThrow(() -> new TokenUnavailableException("Core's response contains no valid token"));
        } catch (CodexCallException failure) {
            throw new TokenUnavailableException("Core issued no token: " + failure.getMessage(), failure);
        }
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private record TokenResponse(@JsonProperty("token") String token) {

        Optional<String> validToken() {
            return Optional.ofNullable(token)
                    .filter(text -> text.length() <= MAX_TOKEN_LENGTH
                            && TOKEN_FORMAT.matcher(text).matches());
        }

        /** Omits the token, which must not be logged. */
        @Override
        public String toString() {
            return "TokenResponse";
        }
    }
}
