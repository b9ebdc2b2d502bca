package io.hivematrix.beacon.web.display;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hivematrix.beacon.domain.view.ViewSlug;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Body of the request for a link. {@code show} and {@code days} may be absent. */
record NewDisplayLink(String name, List<ViewSlug> views, RedactionLevel show, int days) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .build();

    private static final Set<String> FIELDS = Set.of("name", "views", "show", "days");

    /** @throws IllegalArgumentException if the body is malformed or a value invalid */
    static NewDisplayLink parse(byte[] body) {
        JsonNode json = read(body);
        json.fieldNames().forEachRemaining(name -> require(FIELDS.contains(name), "unknown field '" + name + "'"));
        JsonNode days = json.path("days");
        require(days.isMissingNode() || (days.isIntegralNumber() && days.canConvertToInt()), "days must be a number");
        return new NewDisplayLink(
                text(json.path("name"), "name"),
                StreamSupport.stream(json.path("views").spliterator(), false)
                        .map(view -> new ViewSlug(text(view, "each view")))
                        .toList(),
                RedactionLevel.ofWireName(json.has("show") ? text(json.path("show"), "show") : "tickets")
                        .orElseThrow(() -> new IllegalArgumentException("show must be counts, tickets or full")),
                days.asInt(DisplayLinks.DEFAULT_DAYS));
    }

    DisplayLink issueFrom(DisplayLinks links) {
        return links.issue(name, views, show, days);
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            require(json.isObject(), "a JSON object is expected");
            return json;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("a JSON object is expected", malformed);
        }
    }

    private static String text(JsonNode node, String name) {
        require(node.isTextual(), name + " must be a text");
        return node.textValue();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
