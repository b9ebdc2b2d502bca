package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads one ticket, whatever is wrong with it, to its end. */
final class CodexTicketReader {

    private final CoreFieldsReader about = new CoreFieldsReader();
    private final PeopleFieldsReader people = new PeopleFieldsReader();
    private final PriorityFieldsReader priority = new PriorityFieldsReader();
    private final StatusFieldsReader status = new StatusFieldsReader();
    private final SlaFieldsReader sla = new SlaFieldsReader();
    private Optional<String> fault = Optional.empty();

    private CodexTicketReader() {}

    /**
     * The ticket at whose opening brace the parser stands.
     *
     * @throws MalformedFieldException if it is none; its message names the field, never the value
     */
    static Ticket read(JsonParser parser, Section section, SlaColorPolicy rule, Instant now)
            throws IOException, MalformedFieldException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new MalformedFieldException("is no object");
        }
        CodexTicketReader reader = new CodexTicketReader();
        reader.readFields(parser);
        return reader.ticket(section, rule, now);
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
                fault = fault.or(() -> Optional.of(field + " " + malformed.getMessage()));
            }
        }
    }

    /** Only known fields can be malformed, so a fault names none that Codex could have made up. */
    private boolean readKnown(String field, JsonParser parser) throws IOException, MalformedFieldException {
        return about.read(field, parser)
                || people.read(field, parser)
                || priority.read(field, parser)
                || status.read(field, parser)
                || sla.read(field, parser);
    }

    private Ticket ticket(Section section, SlaColorPolicy rule, Instant now) throws MalformedFieldException {
        if (fault.isPresent()) {
            throw new MalformedFieldException(fault.get());
        }
        return about.begin()
                .requester(people.requester())
                .assignment(people.assignment())
                .priority(priority.priority(), priority.raw())
                .status(status.status())
                .sla(sla.sla(section, rule, now))
                .details(about.details(sla.firstRespondedAt()))
                .build();
    }
}
