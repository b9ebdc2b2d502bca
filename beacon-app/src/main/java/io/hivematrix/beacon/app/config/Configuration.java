package io.hivematrix.beacon.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every setting is, and where that was written. Immutable; all of it has been checked. */
public final class Configuration {

    /** The origin of what nobody wrote. */
    public static final String DEFAULT = "default";

    private final List<ConfigSource> layers;
    private final Map<String, Optional<?>> values = new LinkedHashMap<>();

    /**
     * The configuration that some layers make.
     *
     * @param layers the first that has a setting wins
     * @throws SettingException if any setting has a value that is not allowed
     */
    public Configuration(List<ConfigSource> layers) {
        this.layers = List.copyOf(layers);
        BeaconSettings.ALL.forEach(setting -> values.put(setting.name(), read(setting)));
    }

    /**
     * The configuration of a service as HiveMatrix gives it: the environment, then the {@code .flaskenv} and
     * {@code services.json} of a directory.
     *
     * @throws SettingException if a file cannot be read or a value is not allowed
     */
    public static Configuration of(Map<String, String> environment, Path directory) {
        return new Configuration(List.of(
                new ConfigSource("environment", environment),
                new ConfigSource(
                        DotenvFile.FILE,
                        DotenvFile.parse(content(directory.resolve(DotenvFile.FILE))
                                .lines()
                                .toList())),
                servicesOf(content(directory.resolve(ServicesFile.FILE)))));
    }

    /** The value of a setting that always has one. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.name() + " has no default"));
    }

    /** The value of a setting, where there is one. */
    @SuppressWarnings("unchecked") // the constructor put a T there
    public <T> Optional<T> find(Setting<T> setting) {
        return (Optional<T>) values.get(setting.name());
    }

    /**
     * The value of a setting that this start cannot do without.
     *
     * @throws SettingException if nobody wrote it
     */
    public <T> T require(Setting<T> setting) {
        return find(setting)
                .orElseThrow(
                        () -> new SettingException(setting.name() + " is not set, but must be " + setting.allowed()));
    }

    /** What was written for a setting, or its default; empty where there is neither. A secret as it is. */
    public Optional<String> text(Setting<?> setting) {
        return layers.stream()
                .flatMap(layer -> layer.find(setting.name()).stream())
                .findFirst()
                .or(setting::defaultValue);
    }

    /** Where the value of a setting was written, such as "environment" or {@value #DEFAULT}. */
    public String origin(Setting<?> setting) {
        return layers.stream()
                .filter(layer -> layer.find(setting.name()).isPresent())
                .findFirst()
                .map(ConfigSource::origin)
                .orElse(DEFAULT);
    }

    private <T> Optional<T> read(Setting<T> setting) {
        return text(setting).map(text -> setting.read(text, origin(setting)));
    }

    private static ConfigSource servicesOf(String json) {
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
