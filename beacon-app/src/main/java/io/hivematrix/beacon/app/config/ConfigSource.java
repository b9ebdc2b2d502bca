package io.hivematrix.beacon.app.config;

import java.util.Map;
import java.util.Optional;

/**
 * A source of settings.
 *
 * @param origin its name in messages, such as "environment" or ".flaskenv"
 * @param values the values by setting name
 */
public record ConfigSource(String origin, Map<String, String> values) {

    public ConfigSource {
        values = Map.copyOf(values);
    }

    /** Returns the value of a setting, stripped; empty if it is absent or blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
