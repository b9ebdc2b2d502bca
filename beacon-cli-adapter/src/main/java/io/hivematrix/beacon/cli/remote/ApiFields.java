package io.hivematrix.beacon.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Typed access to fields of a JSON object; empty if absent, null or of another type. */
final class ApiFields {

    private ApiFields() {}

    static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue());
    }

    static Optional<Long> number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.canConvertToLong() && value.isIntegralNumber() ? Optional.of(value.longValue()) : Optional.empty();
    }

    static Optional<Instant> instant(JsonNode object, String name) {
        try {
            return text(object, name).map(Instant::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
