package io.hivematrix.beacon.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The validated values of all settings and their origins. Immutable. */
public final class Configuration {

    /** The origin of default values. */
    public static final String DEFAULT = "default";

    private final List<ConfigSource> sources;
    private final Map<String, Optional<?>> values = new LinkedHashMap<>();

    /**
     * @param sources in descending precedence
     * @throws SettingException if a value is invalid
     */
    public Configuration(List<ConfigSource> sources) {
        this.sources = List.copyOf(sources);
        BeaconSettings.ALL.forEach(setting -> values.put(setting.name(), read(setting)));
    }

    /**
     * Returns the configuration from the environment, then {@code .flaskenv}, then {@code services.json} of a directory.
     *
     * @throws SettingException if a file cannot be read or a value is invalid
     */
    public static Configuration of(Map<String, String> environment, Path directory) {
        return new Configuration(List.of(
                new ConfigSource("environment", environment),
                new ConfigSource(
                        DotenvFile.FILE,
                        DotenvFile.parse(content(directory.resolve(DotenvFile.FILE))
                                .lines()
                                .toList())),
                servicesSource(content(directory.resolve(ServicesFile.FILE)))));
    }

    /** Returns the value of a setting that has a default. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.name() + " has no default"));
    }

    /** Returns the value of a setting; empty if it is absent and has no default. */
    @SuppressWarnings("unchecked") // the constructor has stored a T
    public <T> Optional<T> find(Setting<T> setting) {
        return (Optional<T>) values.getOrDefault(setting.name(), Optional.empty());
    }

    /**
     * Returns the value of a mandatory setting.
     *
     * @throws SettingException if it is absent
     */
    public <T> T require(Setting<T> setting) {
        return find(setting)
                .orElseThrow(
                        () -> new SettingException(setting.name() + " is not set, but must be " + setting.allowed()));
    }

    /** Returns the text of a setting or its default; empty if there is neither. Secrets are not masked. */
    public Optional<String> text(Setting<?> setting) {
        return sources.stream()
                .flatMap(source -> source.find(setting.name()).stream())
                .findFirst()
                .or(setting::defaultValue);
    }

    /** Returns the origin of a setting's value, such as "environment" or {@value #DEFAULT}. */
    public String origin(Setting<?> setting) {
        return sources.stream()
                .filter(source -> source.find(setting.name()).isPresent())
                .findFirst()
                .map(ConfigSource::origin)
                .orElse(DEFAULT);
    }

    private <T> Optional<T> read(Setting<T> setting) {
        return text(setting).map(text -> setting.read(text, origin(setting)));
    }

    private static ConfigSource servicesSource(String json) {
        return new ConfigSource(ServicesFile.FILE, json.isBlank() ? Map.of() : ServicesFile.parse(json));
    }

    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new SettingException(file.getFileName() + " cannot be read", unreadable);
        }
    }
}
