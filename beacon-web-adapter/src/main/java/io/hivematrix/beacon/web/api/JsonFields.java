package io.hivematrix.beacon.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writer of optional JSON fields; an absent value is written as null. */
public final class JsonFields {

    private JsonFields() {}

    /** Writes a text. */
    public static void writeText(JsonGenerator out, String name, Optional<String> value) throws IOException {
        out.writeStringField(name, value.orElse(null));
    }

    /** Writes a whole number. */
    public static void writeNumber(JsonGenerator out, String name, OptionalLong value) throws IOException {
        out.writeObjectField(name, value.isPresent() ? value.getAsLong() : null);
    }

    /** Writes a whole number. */
    public static void writeInt(JsonGenerator out, String name, OptionalInt value) throws IOException {
        out.writeObjectField(name, value.isPresent() ? value.getAsInt() : null);
    }

    /** Writes a number. */
    public static void writeDecimal(JsonGenerator out, String name, OptionalDouble value) throws IOException {
        out.writeObjectField(name, value.isPresent() ? value.getAsDouble() : null);
    }

    /** Writes a UTC time in whole seconds, such as "2025-11-22T10:30:00Z" (contract, section 5). */
    public static void writeTime(JsonGenerator out, String name, Optional<Instant> value) throws IOException {
        writeText(
                out,
                name,
                value.map(time -> time.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
