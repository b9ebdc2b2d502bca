package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.Exchange;
import io.hivematrix.beacon.codex.http.Question;
import io.hivematrix.beacon.codex.token.ServiceTokens;
import io.hivematrix.beacon.codex.token.TokenUnavailableException;
import io.hivematrix.beacon.domain.board.Failure;

/**
 * Asks Codex questions: under a service token, which is renewed once where Codex refuses it, and only when the gate lets
 * the question through.
 */
public final class CodexClient {

    private static final String SERVICE = "codex";

    private final CodexSettings settings;
    private final Exchange exchange;
    private final ServiceTokens tokens;
    private final Gate gate;

    public CodexClient(CodexSettings settings, Exchange exchange, ServiceTokens tokens, Gate gate) {
        this.settings = settings;
        this.exchange = exchange;
        this.tokens = tokens;
        this.gate = gate;
    }

    /**
     * Executes one call.
     *
     * @throws CallFailedException if it fails or its response is unusable
     */
    public <T> T ask(Question<T> question) throws CallFailedException {
        gate.enter();
        try {
            T answer = askPermitted(question);
            gate.succeeded();
            return answer;
        } catch (TokenUnavailableException noToken) {
            gate.notMade();
            throw new CallFailedException(Failure.Reason.NO_TOKEN, noToken.getMessage(), noToken);
        } catch (CallFailedException failure) {
            gate.failed(failure);
            throw failure;
        } catch (RuntimeException | Error defect) {
            gate.notMade();
            throw defect;
        }
    }

    private <T> T askPermitted(Question<T> question) throws CallFailedException {
        String token = tokens.token(SERVICE);
        try {
            return askWith(token, question);
        } catch (CallFailedException failure) {
            if (!failure.tokenRefused()) {
                throw failure;
            }
            tokens.invalidate(SERVICE, token);
            return askWith(tokens.token(SERVICE), question);
        }
    }

    private <T> T askWith(String token, Question<T> question) throws CallFailedException {
        return exchange.make(
                question, settings.codex(), settings.wire().totalTimeout(), "Authorization", "Bearer " + token);
    }
}
