package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.domain.board.Failure;

/**
 * Asks Codex questions: under a service token, which is renewed once where Codex refuses it, and only when the gate lets
 * the question through.
 */
final class CodexClient {

    private static final String SERVICE = "codex";

    private final CodexSettings settings;
    private final Exchange exchange;
    private final ServiceTokens tokens;
    private final Gate gate;

    CodexClient(CodexSettings settings, Exchange exchange, ServiceTokens tokens, Gate gate) {
        this.settings = settings;
        this.exchange = exchange;
        this.tokens = tokens;
        this.gate = gate;
    }

    /** @throws CallFailedException if there is no answer that can be used */
    <T> T ask(Question<T> question) throws CallFailedException {
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
