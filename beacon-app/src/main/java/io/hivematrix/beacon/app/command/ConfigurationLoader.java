package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.ConfigSource;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.Setting;
import io.hivematrix.beacon.app.config.SettingException;
import io.hivematrix.beacon.cli.env.EffectiveSetting;
import io.hivematrix.beacon.cli.source.CliException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    <T> T use(Function<Configuration, T> work) {
        return use(() -> Configuration.of(environment, directory), work);
    }

    /** Like {@link #use(Function)}, with these sources. */
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

    /** Returns the effective value of every setting, secrets masked. */
    public List<EffectiveSetting> effective() {
        return use(configuration -> BeaconSettings.ALL.stream()
                .map(setting -> effective(setting, configuration))
                .toList());
    }

    private static EffectiveSetting effective(Setting<?> setting, Configuration configuration) {
        String value = configuration
                .text(setting)
                .map(text -> setting.secret() ? MASK : text)
                .orElse("");
        return new EffectiveSetting(setting.name(), value, configuration.origin(setting));
    }
}
