package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which views there are: the built-in ones, and what the file of {@code BEACON_VIEWS_FILE} makes of them. */
public final class ViewsFileLoader {

    private ViewsFileLoader() {}

    /**
     * The views of a configuration.
     *
     * @throws SettingException if the file cannot be read or describes what cannot be, saying where
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
                .map(file -> read(file, standard, siren))
                .orElse(standard);
    }

    private static ViewDefinitions read(Path file, ViewDefinitions standard, int siren) {
        String name = BeaconSettings.BEACON_VIEWS_FILE.name() + " " + file.getFileName();
        try {
            return mapper(file)
                    .readValue(Files.readString(file), ViewsFile.class)
                    .applyTo(standard, siren);
        } catch (JsonProcessingException unfit) {
            throw new SettingException(name + where(unfit) + ": " + what(unfit), unfit);
        } catch (IOException unreadable) {
            throw new SettingException(name + " cannot be read", unreadable);
        } catch (IllegalArgumentException impossible) {
            throw new SettingException(name + ": " + impossible.getMessage(), impossible);
        }
    }

    private static ObjectMapper mapper(Path file) {
        ObjectMapper mapper = file.toString().endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
        return mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static String where(JsonProcessingException unfit) {
        return unfit.getLocation() == null ? "" : " line " + unfit.getLocation().getLineNr();
    }

    /** What is wrong, without the parser's own words, which are about Java. */
    private static String what(JsonProcessingException unfit) {
        if (unfit instanceof UnrecognizedPropertyException unknown) {
            return "'" + unknown.getPropertyName() + "' is not known; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Objects::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (unfit.getCause() instanceof IllegalArgumentException impossible) {
            return impossible.getMessage();
        }
        if (unfit instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return path(mapping) + " cannot be read";
        }
        return "this is no list of views in YAML or JSON";
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
