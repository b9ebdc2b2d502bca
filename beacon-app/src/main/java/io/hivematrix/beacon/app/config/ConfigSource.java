package io.hivematrix.beacon.app.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source of settings.
 *
 * @param origin its name in messages, such as "environment" or the path of a file
 * @param values the values by setting name
 * @param lines the line of each value, if the source is a file
 */
public record ConfigSource(String origin, Map<String, String> values, Map<String, Integer> lines) {

    /** No settings. */
    public static final ConfigSource NONE = new ConfigSource("", Map.of());

    public ConfigSource {
        values = Map.copyOf(values);
        lines = Map.copyOf(lines);
    }

    public ConfigSource(String origin, Map<String, String> values) {
        this(origin, values, Map.of());
    }

    /** Returns this source with only these names. */
    ConfigSource only(Collection<String> names) {
        Map<String, String> chosen = new HashMap<>(values);
        chosen.keySet().retainAll(names);
        return new ConfigSource(origin, chosen, lines);
    }

    /** Returns the value of a setting, stripped; empty if it is absent or blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns where a value was set, such as "environment" or "/srv/beacon/.flaskenv line 3". */
    String place(String name) {
        return lines.containsKey(name) ? origin + " line " + lines.get(name) : origin;
    }
}
