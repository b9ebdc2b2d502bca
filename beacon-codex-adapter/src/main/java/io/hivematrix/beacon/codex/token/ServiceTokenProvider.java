package io.hivematrix.beacon.codex.token;

/**
 * Service tokens issued by Core, which authenticate Beacon to other services (contract, section 2). Tokens are cached per
 * target and renewed before they expire. Thread-safe.
 */
public interface ServiceTokenProvider {

    /**
     * Returns a token for a service; blocks only if no valid one is cached. Must not be logged.
     *
     * @param targetService the service that receives it, such as "codex" or "helm"
     * @throws TokenUnavailableException if none is cached and Core issues none
     */
    String token(String targetService);

    /**
     * Removes a token that the service rejected; the next call of {@link #token} gets a new one. Has no effect if the token
     * was replaced meanwhile.
     */
    void invalidate(String targetService, String rejectedToken);
}
