package io.hivematrix.beacon.app.logging.helm;

/** Where Beacon's service tokens for Helm come from. Called on the shipping thread alone; may block and may throw. */
public interface HelmTokenProvider {

    /** A token that Helm accepts; throws where there is none to be had. */
    String token();

    /** Says that Helm has refused that token. */
    void invalidate(String token);
}
