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
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks Core for service tokens (contract, section 2). */
public final class CoreTokenClient {

    private static final int MAX_LENGTH = 8 * 1024;
    private static final Pattern FIT_FOR_HEADER = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final ResponseReader<TokenAnswer> READER = JsonResponseReaders.small(TokenAnswer.class);

    private final CodexSettings settings;
    private final JsonHttpClient exchange;
    private final MonotonicClock ticker;

    public CoreTokenClient(CodexSettings settings, JsonHttpClient exchange, MonotonicClock ticker) {
        this.settings = settings;
        this.exchange = exchange;
        this.ticker = ticker;
    }

    /**
     * A new token. Its life is counted from before it was asked for: then it cannot have been issued yet.
     *
     * @throws TokenUnavailableException if Core gives none that can be used
     */
    CachedToken issue(String target) {
        long asked = ticker.nanos();
        String order = "{\"calling_service\":" + quoted(settings.serviceName()) + ",\"target_service\":"
                + quoted(target) + "}";
        try {
            TokenAnswer answer = exchange.execute(
                    ApiRequest.post(CodexCallEvent.Operation.SERVICE_TOKEN, "/service-token", order, READER),
                    settings.core(),
                    settings.http().readTimeout());
            return answer.usable()
                    .map(token -> new CachedToken(token, TokenLifetime.of(token), asked))
                    .orElseThrow(() -> new TokenUnavailableException("Core's answer holds no token"));
        } catch (CodexCallException failure) {
            throw new TokenUnavailableException("Core gives no token: " + failure.getMessage(), failure);
        }
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private record TokenAnswer(@JsonProperty("token") String token) {

        Optional<String> usable() {
            return Optional.ofNullable(token)
                    .filter(text -> text.length() <= MAX_LENGTH
                            && FIT_FOR_HEADER.matcher(text).matches());
        }

        /** Without the token, which must not end up in a log. */
        @Override
        public String toString() {
            return "TokenAnswer";
        }
    }
}
