package io.hivematrix.beacon.app.config;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that can be set from outside.
 *
 * @param name the environment variable
 * @param type what may be written
 * @param defaultValue what holds where nothing is written; empty where then there is nothing
 * @param description what it does, with its unit; a sentence for the table in {@code docs/configuration.md}
 * @param example something one might write
 * @param secret whether its value must never be shown
 */
public record Setting<T>(
        String name,
        SettingType<T> type,
        Optional<String> defaultValue,
        String description,
        String example,
        boolean secret) {

    /** @throws NullPointerException naming the component that is null */
    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "kind");
        Objects.requireNonNull(defaultValue, "standard");
        Objects.requireNonNull(description, "meaning");
        Objects.requireNonNull(example, "example");
    }

    /** What may be written, as the end of the sentence "NAME must be ...". */
    public String allowed() {
        return type.allowed();
    }

    /** Its default with its unit, such as "5 seconds"; empty where there is none. */
    public Optional<String> shownDefault() {
        return defaultValue.map(text -> type.unit().isEmpty() ? text : text + " " + type.unit());
    }

    static <T> Setting<T> of(String name, SettingType<T> kind, String standard, String meaning, String example) {
        return new Setting<>(name, kind, Optional.of(standard), meaning, example, false);
    }

    static <T> Setting<T> optional(String name, SettingType<T> kind, String meaning, String example) {
        return new Setting<>(name, kind, Optional.empty(), meaning, example, false);
    }

    static <T> Setting<T> secret(String name, SettingType<T> kind, String meaning) {
        return new Setting<>(name, kind, Optional.empty(), meaning, "a long random text", true);
    }

    /**
     * Reads what was written.
     *
     * @throws SettingException if it is not allowed
     */
    T read(String text, String origin) {
        try {
            return type.reader().apply(text);
        } catch (IllegalArgumentException notAllowed) {
            throw SettingException.invalidValue(this, text, origin, notAllowed);
        }
    }
}
