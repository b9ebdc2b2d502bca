package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads the views: the built-in ones, changed by the file of {@code BEACON_VIEWS_FILE}. */
public final class ViewsFileLoader {

    private ViewsFileLoader() {}

    /**
     * Returns the views of a configuration.
     *
     * @throws SettingException if the file cannot be read or is invalid; the message names the place
     */
    public static ViewDefinitions read(Configuration configuration) {
        int siren = configuration.get(BeaconSettings.BEACON_SIREN_THRESHOLD).intValue();
        Set<GroupId> groups =
                configuration.find(BeaconSettings.PROFESSIONAL_SERVICES_GROUP_IDS).orElse(List.of()).stream()
                        .map(GroupId::new)
                        .collect(Collectors.toUnmodifiableSet());
        ViewDefinitions standard = ViewDefinitions.standard(groups, siren);
        return configuration
                .find(BeaconSettings.BEACON_VIEWS_FILE)
                .map(file ->
                        read(file, configuration.describe(BeaconSettings.BEACON_VIEWS_FILE, file), standard, siren))
                .orElse(standard);
    }

    private static ViewDefinitions read(Path file, String name, ViewDefinitions standard, int siren) {
        String text = TextFile.read(file).orElseThrow(() -> new SettingException(name + " does not exist"));
        try {
            return mapper(file).readValue(text, ViewsFile.class).applyTo(standard, siren);
        } catch (JsonProcessingException invalid) {
            throw new SettingException(name + location(invalid) + ": " + reason(invalid), invalid);
        } catch (IllegalArgumentException invalidView) {
            throw new SettingException(name + ": " + invalidView.getMessage(), invalidView);
        }
    }

    private static ObjectMapper mapper(Path file) {
        ObjectMapper mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
        return mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static String location(JsonProcessingException invalid) {
        return invalid.getLocation() == null
                ? ""
                : " line " + invalid.getLocation().getLineNr();
    }

    /** Returns the reason without the parser's message, which names Java classes. */
    private static String reason(JsonProcessingException invalid) {
        if (invalid instanceof UnrecognizedPropertyException unknown) {
            return "'" + unknown.getPropertyName() + "' is unknown; known properties: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Objects::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (invalid.getCause() instanceof IllegalArgumentException invalidView) {
            return String.valueOf(invalidView.getMessage());
        }
        if (invalid instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return path(mapping) + " cannot be read";
        }
        return "not a list of views in YAML or JSON";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
