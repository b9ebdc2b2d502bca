package io.hivematrix.beacon.codex.token;

/** Core gave no service token. The message holds neither the token nor Core's words. */
public final class TokenUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenUnavailableException(String message) {
        super(message);
    }

    TokenUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
