package io.hivematrix.beacon.codex.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCall;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.Exchange;
import io.hivematrix.beacon.codex.http.Question;
import io.hivematrix.beacon.codex.http.Ticker;
import io.hivematrix.beacon.codex.json.AnswerReader;
import io.hivematrix.beacon.codex.json.JsonAnswers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks Core for service tokens (contract, section 2). */
public final class TokenIssuer {

    private static final int MAX_LENGTH = 8 * 1024;
    private static final Pattern FIT_FOR_HEADER = Pattern.compile("[A-Za-z0-9._~+/=-]+");
    private static final AnswerReader<TokenAnswer> READER = JsonAnswers.small(TokenAnswer.class);

    private final CodexSettings settings;
    private final Exchange exchange;
    private final Ticker ticker;

    public TokenIssuer(CodexSettings settings, Exchange exchange, Ticker ticker) {
        this.settings = settings;
        this.exchange = exchange;
        this.ticker = ticker;
    }

    /**
     * A new token. Its life is counted from before it was asked for: then it cannot have been issued yet.
     *
     * @throws TokenUnavailableException if Core gives none that can be used
     */
    HeldToken issue(String target) {
        long asked = ticker.nanos();
        String order = "{\"calling_service\":" + quoted(settings.serviceName()) + ",\"target_service\":"
                + quoted(target) + "}";
        try {
            TokenAnswer answer = exchange.make(
                    Question.post(CodexCall.Operation.SERVICE_TOKEN, "/service-token", order, READER),
                    settings.core(),
                    settings.wire().readTimeout());
            return answer.usable()
                    .map(token -> new HeldToken(token, TokenLife.of(token), asked))
                    .orElseThrow(() -> new TokenUnavailableException("Core's answer holds no token"));
        } catch (CallFailedException failure) {
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
