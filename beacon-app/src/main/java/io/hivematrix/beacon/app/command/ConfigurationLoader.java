package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.CertificateAuthorities;
import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ServiceProxySelector;
import io.hivematrix.beacon.app.config.Setting;
import io.hivematrix.beacon.app.config.SettingException;
import io.hivematrix.beacon.cli.env.ConnectionSettings;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.source.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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
        return use(() -> Configuration.of(environment, directory, required), work);
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

    /** Returns proxy and trusted certificates for commands with {@code --beacon}, from the environment only. */
    public ConnectionSettings connections() {
        Map<String, String> used = new HashMap<>(environment);
        used.keySet().retainAll(Set.of(BeaconSettings.BEACON_HTTP_PROXY.name(), BeaconSettings.BEACON_CA_FILE.name()));
        return use(
                List.of(new ConfigSource("environment", used)),
                loaded -> new ConnectionSettings(
                        new ServiceProxySelector(loaded), CertificateAuthorities.sslContext(loaded)));
    }

    /** Returns the effective value of every setting, secrets masked, unknown names, and the files that were looked for. */
    public List<EffectiveSetting> effective() {
        return use(configuration -> {
            List<EffectiveSetting> rows = new ArrayList<>();
            BeaconSettings.ALL.forEach(setting -> rows.add(effective(setting, configuration)));
            configuration.unknownNames().forEach(sentence -> rows.add(new EffectiveSetting("(unknown)", "", sentence)));
            Configuration.files(directory)
                    .forEach(file -> rows.add(new EffectiveSetting(
                            "(file)", file.toString(), Files.exists(file) ? "found" : "not found")));
            return rows;
        });
    }

    private static EffectiveSetting effective(Setting<?> setting, Configuration configuration) {
        String value = configuration
                .text(setting)
                .map(text -> setting.secret() ? MASK : text)
                .orElse("");
        return new EffectiveSetting(setting.name(), value, configuration.origin(setting));
    }
}
