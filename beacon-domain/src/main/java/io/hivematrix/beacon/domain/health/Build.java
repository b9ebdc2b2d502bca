package io.hivematrix.beacon.domain.health;

/**
 * Version of this build of Beacon.
 *
 * @param version the version, such as "1.0.0"
 * @param commit the abbreviated git commit id, or "unknown"
 */
public record Build(String version, String commit) {

    /** @throws IllegalArgumentException if a component is blank */
    public Build {
        if (version.isBlank()) {
            throw new IllegalArgumentException("version must not be blank");
        }
        if (commit.isBlank()) {
            throw new IllegalArgumentException("commit must not be blank");
        }
    }
}
