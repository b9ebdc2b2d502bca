package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.RefreshFailure;

/** Core issued no service token. The message contains neither the token nor text that Core sent. */
public final class TokenUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenUnavailableException(String message) {
        super(message);
    }

    TokenUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the failure of a call that needs the token. */
    public CodexCallException toCallException() {
        String detail = getCause() instanceof CodexCallException call ? call.detail() : String.valueOf(getMessage());
        return CodexCallException.withDetail(
                RefreshFailure.Reason.NO_TOKEN, String.valueOf(getMessage()), detail, this);
    }
}
