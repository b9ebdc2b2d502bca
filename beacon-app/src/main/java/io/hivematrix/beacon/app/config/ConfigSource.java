package io.hivematrix.beacon.app.config;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One place where settings are looked for.
 *
 * @param origin its name for people, such as "environment" or ".flaskenv"
 * @param values what is written there, by setting name
 */
public record ConfigSource(String origin, Map<String, String> values) {

    /** @throws NullPointerException naming the component that is null */
    public ConfigSource {
        Objects.requireNonNull(origin, "origin");
        values = Map.copyOf(values);
    }

    /** What is written for that setting; what is blank counts as not written. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
