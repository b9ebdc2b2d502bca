package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reader of one ticket in either dialect; always reads it to its end, malformed or not. */
final class CodexTicketReader {

    private final CoreFieldsReader core = new CoreFieldsReader();
    private final PeopleFieldsReader people = new PeopleFieldsReader();
    private final PriorityFieldsReader priority = new PriorityFieldsReader();
    private final StatusFieldsReader status = new StatusFieldsReader();
    private final SlaFieldsReader sla = new SlaFieldsReader();
    private final PassThroughFieldsReader passThrough = new PassThroughFieldsReader();
    private Optional<String> error = Optional.empty();

    private CodexTicketReader() {}

    /**
     * Reads the ticket that starts at the current token.
     *
     * @throws MalformedFieldException if it is malformed; the message names the field, never the value
     */
    static Ticket read(JsonParser parser, Section section, SlaColorPolicy colorPolicy, Instant now)
            throws IOException, MalformedFieldException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new MalformedFieldException("is not an object");
        }
        CodexTicketReader reader = new CodexTicketReader();
        reader.readFields(parser);
        return reader.ticket(section, colorPolicy, now);
    }

    private void readFields(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            try {
                if (!readKnown(field, parser)) {
                    parser.skipChildren();
                }
            } catch (MalformedFieldException malformed) {
                error = error.or(() -> Optional.of(field + " " + malformed.getMessage()));
            }
        }
    }

    /** Only known fields can be malformed, so an error message contains no name from the response. */
    private boolean readKnown(String field, JsonParser parser) throws IOException, MalformedFieldException {
        return core.read(field, parser)
                || people.read(field, parser)
                || priority.read(field, parser)
                || status.read(field, parser)
                || sla.read(field, parser)
                || passThrough.read(field, parser);
    }

    private Ticket ticket(Section section, SlaColorPolicy colorPolicy, Instant now) throws MalformedFieldException {
        if (error.isPresent()) {
            throw new MalformedFieldException(error.get());
        }
        return core.builder()
                .requester(people.requester())
                .assignment(people.assignment())
                .priority(priority.priority(), priority.raw())
                .status(status.status())
                .sla(sla.sla(section, colorPolicy, now))
                .details(core.details(sla.firstRespondedAt(), passThrough.fields()))
                .build();
    }
}
