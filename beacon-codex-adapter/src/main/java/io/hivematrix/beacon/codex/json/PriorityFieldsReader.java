package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import io.hivematrix.beacon.domain.ticket.Priority;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** A ticket's priority: documented as a number, observed as a word beside two numbers. */
final class PriorityFieldsReader implements TicketFieldReader {

    private Optional<String> written = Optional.empty();
    private Optional<String> text = Optional.empty();
    private OptionalInt id = OptionalInt.empty();
    private OptionalInt raw = OptionalInt.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "priority" -> written = LenientScalars.text(parser);
            case "priority_text" -> text = LenientScalars.text(parser);
            case "priority_id" -> id = LenientScalars.code(parser);
            case "priority_raw" -> raw = LenientScalars.code(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** By the first field that names one; unknown where none does. */
    Priority priority() {
        return written.flatMap(PriorityFieldsReader::ofNumberOrWord)
                .or(() -> text.flatMap(Priority::ofSlug))
                .orElseGet(() -> Priority.ofLevel(id.orElse(raw.orElse(0))));
    }

    /** The PSA system's own number, or what comes nearest to it. */
    int raw() {
        return raw.orElseGet(() -> id.orElseGet(() -> written.map(PriorityFieldsReader::number)
                .orElse(OptionalInt.empty())
                .orElse(priority().level())));
    }

    private static Optional<Priority> ofNumberOrWord(String written) {
        Priority numbered = Priority.ofLevel(number(written).orElse(0));
        return numbered == Priority.UNKNOWN ? Priority.ofSlug(written) : Optional.of(numbered);
    }

    /** Mostly a word stands there, and an exception for each would cost more than the rest of its ticket. */
    private static OptionalInt number(String written) {
        if (written.charAt(0) > '9') {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(written));
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }
}
