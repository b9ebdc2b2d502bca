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
 * Reads the configuration when a command needs it.
 *
 * @param environment the variables of the process
 * @param directory where {@code .flaskenv} and {@code services.json} are looked for
 */
public record ConfigurationLoader(Map<String, String> environment, Path directory) {

    private static final String MASK = "********";

    /**
     * Does something with the configuration.
     *
     * @throws CliException with the exit code for wrong usage if a setting is missing or wrong
     */
    <T> T use(Function<Configuration, T> work) {
        return use(() -> Configuration.of(environment, directory), work);
    }

    /** Likewise, with the configuration that these layers make. */
    <T> T use(List<ConfigSource> layers, Function<Configuration, T> work) {
        return use(() -> new Configuration(layers), work);
    }

    private static <T> T use(Supplier<Configuration> configuration, Function<Configuration, T> work) {
        try {
            return work.apply(configuration.get());
        } catch (SettingException wrong) {
            throw CliException.usage(wrong.getMessage());
        }
    }

    /** Every setting as it is in force, secrets masked. */
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
