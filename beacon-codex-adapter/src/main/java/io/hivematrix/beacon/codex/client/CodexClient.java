package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.JsonHttpClient;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import io.hivematrix.beacon.codex.token.TokenUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;

/**
 * Asks Codex questions: under a service token, which is renewed once where Codex refuses it, and only when the gate lets
 * the question through.
 */
public final class CodexClient {

    private static final String SERVICE = "codex";

    private final CodexSettings settings;
    private final JsonHttpClient http;
    private final ServiceTokenProvider tokens;
    private final CodexCircuitBreaker circuitBreaker;

    public CodexClient(
            CodexSettings settings, JsonHttpClient exchange, ServiceTokenProvider tokens, CodexCircuitBreaker gate) {
        this.settings = settings;
        this.http = exchange;
        this.tokens = tokens;
        this.circuitBreaker = gate;
    }

    /**
     * Executes one call.
     *
     * @throws CodexCallException if it fails or its response is unusable
     */
    public <T> T execute(ApiRequest<T> question) throws CodexCallException {
        circuitBreaker.acquirePermission();
        try {
            T answer = executeWithTokenRetry(question);
            circuitBreaker.onSuccess();
            return answer;
        } catch (TokenUnavailableException noToken) {
            circuitBreaker.releasePermission();
            throw new CodexCallException(RefreshFailure.Reason.NO_TOKEN, noToken.getMessage(), noToken);
        } catch (CodexCallException failure) {
            circuitBreaker.onError(failure);
            throw failure;
        } catch (RuntimeException | Error defect) {
            circuitBreaker.releasePermission();
            throw defect;
        }
    }

    private <T> T executeWithTokenRetry(ApiRequest<T> question) throws CodexCallException {
        String token = tokens.token(SERVICE);
        try {
            return executeWith(token, question);
        } catch (CodexCallException failure) {
            if (!failure.isUnauthorized()) {
                throw failure;
            }
            tokens.invalidate(SERVICE, token);
            return executeWith(tokens.token(SERVICE), question);
        }
    }

    private <T> T executeWith(String token, ApiRequest<T> question) throws CodexCallException {
        return http.execute(
                question, settings.codex(), settings.http().totalTimeout(), "Authorization", "Bearer " + token);
    }
}
