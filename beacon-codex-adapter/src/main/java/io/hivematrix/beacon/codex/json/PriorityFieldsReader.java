package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.Priority;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reader of the priority: documented as a number, observed as a word and two numbers. */
final class PriorityFieldsReader implements TicketFieldReader {

    private Optional<String> value = Optional.empty();
    private Optional<String> text = Optional.empty();
    private OptionalInt id = OptionalInt.empty();
    private OptionalInt raw = OptionalInt.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "priority" -> value = LenientScalars.readWord(parser);
            case "priority_text" -> text = LenientScalars.readWord(parser);
            case "priority_id" -> id = LenientScalars.readInt(parser);
            case "priority_raw" -> raw = LenientScalars.readInt(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns the priority of the first field with a known one. */
    Priority priority() {
        return value.flatMap(PriorityFieldsReader::parsePriority)
                .or(() -> text.flatMap(Priority::ofSlug))
                .orElseGet(() -> Priority.ofLevel(id.orElse(raw.orElse(0))));
    }

    /** Returns the PSA system's number, or the closest value that is known. */
    int raw() {
        return raw.orElseGet(() -> id.orElseGet(() -> value.map(LenientScalars::parseInt)
                .orElse(OptionalInt.empty())
                .orElse(priority().level())));
    }

    private static Optional<Priority> parsePriority(String value) {
        Priority numbered = Priority.ofLevel(LenientScalars.parseInt(value).orElse(0));
        return numbered == Priority.UNKNOWN ? Priority.ofSlug(value) : Optional.of(numbered);
    }
}
