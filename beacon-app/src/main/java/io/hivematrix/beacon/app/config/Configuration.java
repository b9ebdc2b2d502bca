package io.hivematrix.beacon.app.config;

import io.hivematrix.beacon.cli.text.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The validated values of all settings and their origins. Immutable. */
public final class Configuration {

    /** The origin of default values. */
    public static final String DEFAULT = "default";

    private static final String PREFIX = "BEACON_";

    /** Prefix of the directories of the platform's services; the rest is the name of the service. */
    private static final String DIRECTORY_PREFIX = "hivematrix-";

    /** Settings of the installation, which Helm does not write. */
    private static final String OWN_FILE = "instance/beacon.env";

    /** Variables of commands, which are no settings. */
    private static final Set<String> COMMAND_VARIABLES = Set.of(ClientConfiguration.URL, ClientConfiguration.TOKEN);

    private final List<ConfigSource> sources;
    private final Map<String, Optional<?>> values = new LinkedHashMap<>();

    /**
     * Validates the values of all sources.
     *
     * @param sources in descending precedence
     * @param required the settings that must be present
     * @throws SettingException if values are invalid or missing; the message has one line for each
     */
    public Configuration(List<ConfigSource> sources, Setting<?>... required) {
        this(sources, Optional.empty(), new ArrayList<>(), required);
    }

    /** Like {@link #Configuration(List, Setting...)}, with problems that were found when the sources were read. */
    Configuration(List<ConfigSource> sources, List<String> problems) {
        this(sources, Optional.empty(), problems);
    }

    private Configuration(
            List<ConfigSource> sources, Optional<Path> directory, List<String> problems, Setting<?>... required) {
        this.sources = List.copyOf(sources);
        boolean complete = problems.isEmpty(); // otherwise a value may be in a file that cannot be read
        BeaconSettings.ALL.forEach(setting -> values.put(setting.name(), read(setting, problems)));
        directory.ifPresent(path -> tryTo(problems, () -> requireNameOf(path)));
        tryTo(problems, () -> ViewsFileLoader.read(this));
        tryTo(problems, () -> CertificateAuthorities.trustManagers(this));
        Stream.of(required)
                .filter(setting -> complete && text(setting).isEmpty())
                .forEach(setting -> problems.add(missing(setting)));
        if (!problems.isEmpty()) {
            problems.addAll(unknownNames());
            throw new SettingException(String.join("\n", problems));
        }
    }

    /**
     * Returns the configuration from the environment, then {@code instance/beacon.env}, {@code .flaskenv} and
     * {@code services.json} of a directory. A variable of the environment that equals the one in {@code .flaskenv} counts as set
     * there, because Helm copies that file into the environment.
     *
     * @param options options of the command line, which have precedence
     * @param required the settings that must be present
     * @throws SettingException if files cannot be read, values are invalid or missing, or the directory is another service's; the
     *     message has one line for each
     */
    public static Configuration of(
            ConfigSource options, Map<String, String> environment, Path directory, Setting<?>... required) {
        List<String> problems = new ArrayList<>();
        List<ConfigSource> files = new ArrayList<>();
        Map<String, String> set = new HashMap<>(environment);
        Map<String, String> variables = new HashMap<>(environment);
        readFile(directory.resolve(DotenvFile.FILE), problems, (path, text) -> {
            ConfigSource flaskenv = DotenvFile.parse(path, text, environment, problems);
            set.entrySet().removeAll(flaskenv.values().entrySet());
            flaskenv.values().forEach(variables::putIfAbsent);
            files.add(flaskenv);
        });
        readFile(
                directory.resolve(OWN_FILE),
                problems,
                (path, text) -> files.add(0, DotenvFile.parse(path, text, variables, problems)));
        readFile(
                directory.resolve(ServicesFile.FILE),
                problems,
                (path, text) -> files.add(ServicesFile.parse(path, text)));
        files.add(0, new ConfigSource("environment", set));
        files.add(0, options);
        return new Configuration(files, Optional.of(directory), problems, required);
    }

    private static void readFile(Path file, List<String> problems, BiConsumer<String, String> reader) {
        Path path = file.toAbsolutePath();
        tryTo(problems, () -> TextFile.read(path).ifPresent(text -> reader.accept(path.toString(), text)));
    }

    /** Returns the files that {@link #of} looks for in a directory. */
    public static List<Path> files(Path directory) {
        return Stream.of(OWN_FILE, DotenvFile.FILE, ServicesFile.FILE)
                .map(name -> directory.resolve(name).toAbsolutePath())
                .toList();
    }

    /** Returns a sentence for each name that looks like a setting of Beacon but is none. */
    public List<String> unknownNames() {
        List<String> known = BeaconSettings.ALL.stream().map(Setting::name).toList();
        return sources.stream()
                .flatMap(source -> source.values().keySet().stream()
                        .filter(name ->
                                name.startsWith(PREFIX) && !known.contains(name) && !COMMAND_VARIABLES.contains(name))
                        .sorted()
                        .map(name -> name + " (" + source.place(name) + ") is not a setting."
                                + NearestName.suggestion(name, known)))
                .toList();
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
        return find(setting).orElseThrow(() -> new SettingException(missing(setting)));
    }

    /** Returns the text of a setting or its default; empty if there is neither. Secrets are not masked. */
    public Optional<String> text(Setting<?> setting) {
        return sources.stream()
                .flatMap(source -> source.find(setting.name()).stream())
                .findFirst()
                .or(setting::defaultValue);
    }

    /** Returns the origin of a setting's value, such as "environment", "/srv/beacon/.flaskenv line 3" or {@value #DEFAULT}. */
    public String origin(Setting<?> setting) {
        return sources.stream()
                .filter(source -> source.find(setting.name()).isPresent())
                .findFirst()
                .map(source -> source.place(setting.name()))
                .orElse(DEFAULT);
    }

    /** Returns name, path and origin of a setting whose value is a file. */
    String describe(Setting<Path> setting, Path file) {
        return setting.name() + " " + file.toAbsolutePath() + " (" + origin(setting) + ")";
    }

    /** @throws SettingException if the directory belongs to a service of another name */
    private void requireNameOf(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        String folder = String.valueOf(path.getFileName());
        String name = get(BeaconSettings.SERVICE_NAME);
        if (folder.startsWith(DIRECTORY_PREFIX) && !folder.equals(DIRECTORY_PREFIX + name)) {
            throw new SettingException("SERVICE_NAME is '" + name + "' (" + origin(BeaconSettings.SERVICE_NAME)
                    + "), but must be '" + folder.substring(DIRECTORY_PREFIX.length()) + "', because the directory is "
                    + path + "; set it in its " + DotenvFile.FILE);
        }
    }

    private static String missing(Setting<?> setting) {
        return setting.name() + " is not set, but must be " + setting.allowed() + "; example: " + setting.example();
    }

    /** Returns the value, or the default after a problem. */
    private <T> Optional<T> read(Setting<T> setting, List<String> problems) {
        try {
            return text(setting).map(text -> setting.read(text, origin(setting)));
        } catch (SettingException invalid) {
            problems.add(String.valueOf(invalid.getMessage()));
            return setting.defaultValue().map(text -> setting.read(text, DEFAULT));
        }
    }

    private static void tryTo(List<String> problems, Runnable step) {
        try {
            step.run();
        } catch (SettingException invalid) {
            problems.add(String.valueOf(invalid.getMessage()));
        }
    }
}
