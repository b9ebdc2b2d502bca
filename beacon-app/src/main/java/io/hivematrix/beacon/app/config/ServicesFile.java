package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parser of {@code services.json}, which contains the addresses of all services (contract, section 4). */
final class ServicesFile {

    static final String FILE = "services.json";

    private static final Map<String, Setting<?>> ADDRESSES = Map.of(
            "core", BeaconSettings.CORE_SERVICE_URL,
            "codex", BeaconSettings.CODEX_SERVICE_URL,
            "helm", BeaconSettings.HELM_SERVICE_URL);

    private ServicesFile() {}

    /**
     * Returns the settings that the file contains.
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
                    FILE + " is not valid JSON: line " + malformed.getLocation().getLineNr(), malformed);
        }
        throw new SettingException(FILE + " must be a JSON object with a key for each service");
    }
}
