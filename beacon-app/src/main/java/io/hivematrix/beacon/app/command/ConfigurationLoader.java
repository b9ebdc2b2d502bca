package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.CertificateAuthorities;
import io.hivematrix.beacon.app.config.ClientConfiguration;
import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ServiceProxySelector;
import io.hivematrix.beacon.app.config.Setting;
import io.hivematrix.beacon.app.config.SettingException;
import io.hivematrix.beacon.cli.env.ClientSettings;
import io.hivematrix.beacon.cli.env.ConnectionSettings;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.codex.OutgoingConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;

/**
 * Loads the configuration when a command needs it.
 *
 * @param environment the environment variables
 * @param directory the directory of {@code .flaskenv} and {@code services.json}
 */
public record ConfigurationLoader(Map<String, String> environment, Path directory) {

    private static final String MASK = "********";

    /**
     * Loads the configuration and applies {@code work} to it.
     *
     * @throws CliException with {@code ExitCode.USAGE} if a setting is missing or invalid
     */
    <T> T use(Function<Configuration, T> work, Setting<?>... required) {
        return use(ConfigSource.NONE, work, required);
    }

    /** Like {@link #use(Function, Setting...)}, with options of the command line, which have precedence. */
    <T> T use(ConfigSource options, Function<Configuration, T> work, Setting<?>... required) {
        return use(() -> Configuration.of(options, environment, directory, required), work);
    }

    /** Returns the settings that options of {@code serve} and {@code demo} replace. */
    static ConfigSource options(Optional<String> port) {
        return new ConfigSource(
                "--port",
                port.map(text -> Map.of(BeaconSettings.BEACON_PORT.name(), text))
                        .orElse(Map.of()));
    }

    /** Like {@link #use(Function, Setting...)}, with these sources. */
    <T> T use(List<ConfigSource> sources, Function<Configuration, T> work) {
        return use(() -> new Configuration(sources), work);
    }

    private static <T> T use(Supplier<Configuration> configuration, Function<Configuration, T> work) {
        try {
            return work.apply(configuration.get());
        } catch (SettingException invalid) {
            throw CliException.usage(String.valueOf(invalid.getMessage()));
        }
    }

    /**
     * Returns the settings of commands that read from a running Beacon: from the environment and the user's file only.
     *
     * @throws CliException with {@code ExitCode.USAGE} if one is invalid
     */
    public ClientSettings client() {
        ClientConfiguration client = new ClientConfiguration(environment);
        return use(
                client::load,
                loaded -> new ClientSettings(
                        client.find(ClientConfiguration.URL),
                        client.find(ClientConfiguration.TOKEN),
                        connections(loaded)));
    }

    private static ConnectionSettings connections(Configuration loaded) {
        Optional<TrustManagerFactory> authorities = CertificateAuthorities.trustManagers(loaded);
        return new ConnectionSettings(
                new ServiceProxySelector(loaded),
                OutgoingConnections.tls(authorities),
                OutgoingConnections::failureDetail);
    }

    /**
     * Returns the effective value of every setting, secrets masked, unknown names, and the files that were looked for.
     *
     * @throws CliException with {@code ExitCode.USAGE} if a setting is invalid; its message names the files, too
     */
    public List<EffectiveSetting> effective() {
        try {
            return effectiveSettings();
        } catch (CliException invalid) {
            String files = files().map(file -> "\n" + file + ": " + found(file)).collect(Collectors.joining());
            throw CliException.usage(invalid.getMessage() + files);
        }
    }

    private List<EffectiveSetting> effectiveSettings() {
        return use(configuration -> {
            List<EffectiveSetting> rows = new ArrayList<>();
            BeaconSettings.ALL.forEach(setting -> rows.add(effective(setting, configuration)));
            rows.addAll(clientRows());
            configuration.unknownNames().forEach(sentence -> rows.add(new EffectiveSetting("(unknown)", "", sentence)));
            files().forEach(file -> rows.add(new EffectiveSetting("(file)", file.toString(), found(file))));
            return rows;
        });
    }

    private Stream<Path> files() {
        return Stream.concat(Configuration.files(directory).stream(), ClientConfiguration.file(environment).stream());
    }

    private static String found(Path file) {
        return Files.exists(file) ? "found" : "not found";
    }

    /** Returns address and token of commands that read from a running Beacon. */
    private List<EffectiveSetting> clientRows() {
        ClientConfiguration client = new ClientConfiguration(environment);
        client.load();
        return List.of(
                new EffectiveSetting(
                        ClientConfiguration.URL,
                        client.find(ClientConfiguration.URL)
                                .map(SettingException::shown)
                                .orElse(""),
                        client.origin(ClientConfiguration.URL)),
                new EffectiveSetting(
                        ClientConfiguration.TOKEN,
                        client.find(ClientConfiguration.TOKEN)
                                .map(token -> MASK)
                                .orElse(""),
                        client.origin(ClientConfiguration.TOKEN)));
    }

    private static EffectiveSetting effective(Setting<?> setting, Configuration configuration) {
        String value = configuration
                .text(setting)
                .map(text -> setting.secret() ? MASK : text)
                .orElse("");
        return new EffectiveSetting(setting.name(), value, configuration.origin(setting));
    }
}
