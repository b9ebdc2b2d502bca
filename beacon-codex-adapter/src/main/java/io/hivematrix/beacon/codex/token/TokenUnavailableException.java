package io.hivematrix.beacon.codex.token;

/** Core issued no service token. The message contains neither the token nor text that Core sent. */
public final class TokenUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenUnavailableException(String message) {
        super(message);
    }

    TokenUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
