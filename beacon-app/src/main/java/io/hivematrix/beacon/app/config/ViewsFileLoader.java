package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads the views: the built-in ones, changed by the file of {@code BEACON_VIEWS_FILE}. */
public final class ViewsFileLoader {

    private ViewsFileLoader() {}

    /**
     * Returns the views of a configuration.
     *
     * @throws SettingException if the file cannot be read or is invalid; the message has a line for each problem
     */
    public static ViewDefinitions read(Configuration configuration) {
        int siren = configuration.get(BeaconSettings.BEACON_SIREN_THRESHOLD).intValue();
        Set<GroupId> groups =
                configuration.find(BeaconSettings.PROFESSIONAL_SERVICES_GROUP_IDS).orElse(List.of()).stream()
                        .map(GroupId::new)
                        .collect(Collectors.toUnmodifiableSet());
        ViewDefinitions builtInViews = ViewDefinitions.standard(groups, siren);
        return configuration
                .find(BeaconSettings.BEACON_VIEWS_FILE)
                .map(file ->
                        read(file, configuration.describe(BeaconSettings.BEACON_VIEWS_FILE, file), builtInViews, siren))
                .orElse(builtInViews);
    }

    private static ViewDefinitions read(Path file, String name, ViewDefinitions builtInViews, int siren) {
        String text = TextFile.read(file).orElseThrow(() -> new SettingException(name + " does not exist"));
        ObjectMapper mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
        try {
            return new ViewsFileReader(mapper, name).read(text).applyTo(builtInViews, siren);
        } catch (IllegalArgumentException invalidView) {
            throw new SettingException(name + ": " + invalidView.getMessage(), invalidView);
        }
    }
}
