package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.ticket.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Reader of the status: documented as a number, observed as a name and a number. */
final class StatusFieldsReader implements TicketFieldReader {

    private OptionalInt number = OptionalInt.empty();
    private Optional<String> name = Optional.empty();
    private OptionalInt id = OptionalInt.empty();
    private Optional<String> text = Optional.empty();

    @Override
    public boolean read(String field, JsonParser parser) throws IOException, MalformedFieldException {
        switch (field) {
            case "status" -> readStatus(parser);
            case "status_id" -> id = LenientScalars.readInt(parser);
            case "status_text" -> text = LenientScalars.readWord(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    Status status() {
        return new Status(id.isPresent() ? id : number, text.or(() -> name).orElse(""));
    }

    private void readStatus(JsonParser parser) throws IOException, MalformedFieldException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            name = LenientScalars.readWord(parser);
            number = name.map(LenientScalars::parseInt).orElse(OptionalInt.empty());
            name = name.filter(text -> number.isEmpty());
        } else {
            number = LenientScalars.readInt(parser);
        }
    }
}
