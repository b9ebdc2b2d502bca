package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.cli.text.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of commands that read from a running Beacon: of the environment, then of the user's file. Immutable. */
public final class ClientConfiguration {

    /** Address of the Beacon to read from. */
    public static final String URL = "BEACON_URL";

    /** Token of the user. */
    public static final String TOKEN = "BEACON_TOKEN";

    private static final List<String> NAMES =
            List.of(URL, TOKEN, BeaconSettings.BEACON_HTTP_PROXY.name(), BeaconSettings.BEACON_CA_FILE.name());

    private final Map<String, String> environment;
    private final List<ConfigSource> sources = new ArrayList<>();

    /** Creates settings that {@link #load} reads. */
    public ClientConfiguration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns {@code $XDG_CONFIG_HOME/beacon/config}, by default in {@code ~/.config}; empty without a home directory. */
    public static Optional<Path> file(Map<String, String> environment) {
        return directory(environment, "XDG_CONFIG_HOME")
                .or(() -> directory(environment, "HOME").map(home -> home.resolve(".config")))
                .map(folder -> folder.resolve("beacon").resolve("config"));
    }

    /**
     * Reads environment and file.
     *
     * @throws SettingException if the file cannot be read, or names, lines or values are invalid; the message has one line for each
     */
    public Configuration load() {
        List<String> problems = new ArrayList<>();
        sources.add(new ConfigSource("environment", environment).only(NAMES));
        file(environment)
                .ifPresent(path -> TextFile.read(path)
                        .ifPresent(
                                text -> sources.add(DotenvFile.parse(path.toString(), text, environment, problems))));
        sources.forEach(source -> problems.addAll(unknownNames(source)));
        return new Configuration(
                sources.stream().map(source -> source.only(NAMES)).toList(), problems);
    }

    /** Returns the first value of a name; an empty one of the environment hides that of the file. */
    public Optional<String> find(String name) {
        return sources.stream()
                .filter(source -> source.values().containsKey(name))
                .findFirst()
                .flatMap(source -> source.find(name));
    }

    /** Returns where the value of a name was set, such as "environment"; "default" if it is absent. */
    public String origin(String name) {
        return sources.stream()
                .filter(source -> source.values().containsKey(name))
                .findFirst()
                .map(source -> source.place(name))
                .orElse(Configuration.DEFAULT);
    }

    private static List<String> unknownNames(ConfigSource source) {
        return source.values().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .map(name -> name + " (" + source.place(name) + ") is not a setting of commands; allowed: "
                        + String.join(", ", NAMES) + "." + NearestName.suggestion(name, NAMES))
                .toList();
    }

    private static Optional<Path> directory(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
