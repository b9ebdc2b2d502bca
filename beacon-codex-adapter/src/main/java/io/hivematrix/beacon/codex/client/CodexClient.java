package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.JsonHttpClient;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import io.hivematrix.beacon.codex.token.TokenUnavailableException;
import java.util.Map;

/**
 * Client of Codex: adds a service token, retries once with a new one, and obeys the circuit breaker of the operation.
 * Thread-safe.
 */
public record CodexClient(
        CodexSettings settings,
        JsonHttpClient http,
        ServiceTokenProvider tokens,
        CodexCircuitBreakers circuitBreakers) {

    private static final String SERVICE = "codex";

    /**
     * Executes one call.
     *
     * @throws CodexCallException if it fails or its response is unusable
     */
    public <T> T execute(ApiRequest<T> request) throws CodexCallException {
        CodexCircuitBreaker circuitBreaker = circuitBreakers.acquire(request.operation());
        try {
            T result = executeWithTokenRetry(request);
            circuitBreaker.onSuccess();
            return result;
        } catch (TokenUnavailableException noToken) {
            circuitBreaker.releasePermission();
            throw noToken.toCallException();
        } catch (CodexCallException failure) {
            circuitBreaker.onError(failure);
            throw failure;
        } catch (RuntimeException | Error defect) {
            circuitBreaker.releasePermission();
            throw defect;
        }
    }

    private <T> T executeWithTokenRetry(ApiRequest<T> request) throws CodexCallException {
        String token = tokens.token(SERVICE);
        try {
            return executeWith(token, request);
        } catch (CodexCallException failure) {
            if (!failure.isUnauthorized()) {
                throw failure;
            }
            tokens.invalidate(SERVICE, token);
            return executeWith(tokens.token(SERVICE), request);
        }
    }

    private <T> T executeWith(String token, ApiRequest<T> request) throws CodexCallException {
        return http.execute(
                request, settings.codex(), settings.http().totalTimeout(), Map.of("Authorization", "Bearer " + token));
    }
}
