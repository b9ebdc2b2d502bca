package io.hivematrix.beacon.app.config;

import java.util.Optional;

/**
 * A setting.
 *
 * @param name the environment variable
 * @param type parser and allowed values
 * @param defaultValue the default as text; empty if there is none
 * @param description one sentence with unit, repeated in {@code docs/configuration.md}
 * @param example an example value
 * @param secret whether the value must be masked in output
 */
public record Setting<T>(
        String name,
        SettingType<T> type,
        Optional<String> defaultValue,
        String description,
        String example,
        boolean secret) {

    /** Returns the allowed values, completing the sentence "NAME must be ...". */
    public String allowed() {
        return type.allowed();
    }

    /** Returns the default with its unit, such as "5 seconds"; empty if there is none. */
    public Optional<String> displayDefault() {
        return defaultValue.map(text -> type.unit().isEmpty() ? text : text + " " + type.unit());
    }

    static <T> Setting<T> of(
            String name, SettingType<T> type, String defaultValue, String description, String example) {
        return new Setting<>(name, type, Optional.of(defaultValue), description, example, false);
    }

    static <T> Setting<T> optional(String name, SettingType<T> type, String description, String example) {
        return new Setting<>(name, type, Optional.empty(), description, example, false);
    }

    static <T> Setting<T> secret(String name, SettingType<T> type, String description) {
        return new Setting<>(name, type, Optional.empty(), description, "the output of `openssl rand -hex 32`", true);
    }

    /**
     * Parses a value.
     *
     * @throws SettingException if it is invalid
     */
    T read(String text, String origin) {
        try {
            return type.reader().apply(text);
        } catch (IllegalArgumentException invalid) {
            throw SettingException.invalidValue(this, text, origin, invalid);
        }
    }
}
