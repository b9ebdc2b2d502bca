package io.hivematrix.beacon.cli.env;

import java.util.Objects;

/**
 * A setting as it is in force.
 *
 * @param name its name, such as "BEACON_PORT"
 * @param value its value for people; masked by whoever made this where it is a secret, empty where it is unset
 * @param origin where the value came from, such as "environment", ".flaskenv" or "default"
 */
public record EffectiveSetting(String name, String value, String origin) {

    /** @throws NullPointerException naming the component that is null */
    public EffectiveSetting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
