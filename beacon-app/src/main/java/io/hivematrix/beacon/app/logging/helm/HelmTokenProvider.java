package io.hivematrix.beacon.app.logging.helm;

/** Provider of service tokens for Helm. Called on the shipping thread only; may block. */
public interface HelmTokenProvider {

    /** Returns a valid token; throws an unchecked exception if none is available. */
    String token();

    /** Discards a token that Helm has rejected. */
    void invalidate(String token);
}
