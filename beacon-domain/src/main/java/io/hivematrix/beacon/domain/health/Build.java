package io.hivematrix.beacon.domain.health;

/**
 * Which Beacon this is.
 *
 * @param version such as "1.0.0"
 * @param commit the short id of the git commit, or "unknown"
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
