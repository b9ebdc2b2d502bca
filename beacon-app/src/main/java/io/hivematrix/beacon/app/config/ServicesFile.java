package io.hivematrix.beacon.app.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parser of {@code services.json}, which contains the addresses of all services (contract, section 4). */
final class ServicesFile {

    static final String FILE = "services.json";

    /** The setting of each path in the file. */
    private static final Map<String, Setting<?>> SETTINGS = Map.of(
            "/core/url", BeaconSettings.CORE_SERVICE_URL,
            "/codex/url", BeaconSettings.CODEX_SERVICE_URL,
            "/helm/url", BeaconSettings.HELM_SERVICE_URL,
            "/beacon/port", BeaconSettings.BEACON_PORT);

    private ServicesFile() {}

    /**
     * Returns the settings that the file contains.
     *
     * @param origin the path of the file
     * @throws SettingException if the file is not a JSON object
     */
    static ConfigSource parse(String origin, String json) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new SettingException(origin + " must be a JSON object with a key for each service");
            }
            while (parser.nextToken() != null) {
                Setting<?> setting =
                        SETTINGS.get(parser.getParsingContext().pathAsPointer().toString());
                if (setting != null
                        && parser.currentToken().isScalarValue()
                        && parser.currentToken() != JsonToken.VALUE_NULL) {
                    values.put(setting.name(), parser.getText());
                    lines.put(setting.name(), parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JsonProcessingException malformed) {
            throw new SettingException(
                    origin + " line " + malformed.getLocation().getLineNr() + " is not valid JSON", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ConfigSource(origin, values, lines);
    }
}
