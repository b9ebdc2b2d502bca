package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.ticket.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** A ticket's state: documented as a number, observed as a word beside a number. */
final class StatusPart implements TicketPart {

    private OptionalInt number = OptionalInt.empty();
    private Optional<String> word = Optional.empty();
    private OptionalInt id = OptionalInt.empty();
    private Optional<String> text = Optional.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedValueException {
        switch (field) {
            case "status" -> readStatus(parser);
            case "status_id" -> id = Scalars.code(parser);
            case "status_text" -> text = Scalars.text(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    Status status() {
        return new Status(id.isPresent() ? id : number, text.or(() -> word).orElse(""));
    }

    private void readStatus(JsonParser parser) throws IOException, MalformedValueException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            word = Scalars.text(parser);
        } else {
            number = Scalars.code(parser);
        }
    }
}
