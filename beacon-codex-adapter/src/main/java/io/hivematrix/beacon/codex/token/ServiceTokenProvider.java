package io.hivematrix.beacon.codex.token;

/**
 * The tokens by which Beacon shows other services who it is; Core issues them (contract, section 2). Each is kept and
 * renewed ahead of its end. Thread-safe.
 */
public interface ServiceTokenProvider {

    /**
     * A token that the target accepts; at once where one is known, else after asking Core. Never log it.
     *
     * @param targetService the service it is shown to, such as "codex" or "helm"
     * @throws TokenUnavailableException if there is none and Core gives none
     */
    String token(String targetService);

    /**
     * Says that the target has refused a token; the next question gets another one. Does nothing if that token has been
     * replaced since.
     */
    void invalidate(String targetService, String refusedToken);
}
