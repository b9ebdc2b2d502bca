package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the {@code services.json} that Helm puts beside a service (contract, section 4): who answers where. */
final class ServicesFile {

    static final String FILE = "services.json";

    private static final Map<String, Setting<?>> ADDRESSES = Map.of(
            "core", BeaconSettings.CORE_SERVICE_URL,
            "codex", BeaconSettings.CODEX_SERVICE_URL,
            "helm", BeaconSettings.HELM_SERVICE_URL);

    private ServicesFile() {}

    /**
     * The settings that the file makes.
     *
     * @throws SettingException if the file is not a JSON object
     */
    static Map<String, String> parse(String json) {
        JsonNode services = read(json);
        Map<String, String> values = new LinkedHashMap<>();
        ADDRESSES.forEach((service, setting) ->
                put(values, setting, services.path(service).path("url")));
        put(values, BeaconSettings.BEACON_PORT, services.path("beacon").path("port"));
        return values;
    }

    private static void put(Map<String, String> values, Setting<?> setting, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            values.put(setting.name(), value.asText());
        }
    }

    private static JsonNode read(String json) {
        try {
            JsonNode services = new ObjectMapper().readTree(json);
            if (services.isObject()) {
                return services;
            }
        } catch (JsonProcessingException malformed) {
            throw new SettingException(
                    FILE + " is no JSON: line " + malformed.getLocation().getLineNr(), malformed);
        }
        throw new SettingException(FILE + " must be a JSON object with a key for each service");
    }
}
