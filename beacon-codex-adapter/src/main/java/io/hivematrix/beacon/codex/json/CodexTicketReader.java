package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reader of one ticket in either dialect; always reads it to its end, malformed or not. */
final class CodexTicketReader {

    private static final Pattern LOGGABLE_ID = Pattern.compile("(?=.*[0-9])[A-Za-z0-9._#/-]{1,40}");

    private final CoreFieldsReader core = new CoreFieldsReader();
    private final PeopleFieldsReader people = new PeopleFieldsReader();
    private final PriorityFieldsReader priority = new PriorityFieldsReader();
    private final StatusFieldsReader status = new StatusFieldsReader();
    private final SlaFieldsReader sla = new SlaFieldsReader();
    private final PassThroughFieldsReader passThrough = new PassThroughFieldsReader();
    private Optional<String> error = Optional.empty();
    private String errorPosition = "";
    private Optional<String> malformedId = Optional.empty();

    private CodexTicketReader() {}

    /**
     * Reads the ticket that starts at the current token.
     *
     * @param number number of the ticket in its section, from 1
     * @throws MalformedFieldException if it is malformed; the message names ticket and field, never another value than the
     *     ticket's id
     */
    static Ticket read(JsonParser parser, Section section, int number, SlaColorPolicy colorPolicy, Instant now)
            throws IOException, MalformedFieldException {
        CodexTicketReader reader = new CodexTicketReader();
        try {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                throw new MalformedFieldException("is not an object");
            }
            reader.readFields(parser);
            return reader.ticket(section, colorPolicy, now);
        } catch (MalformedFieldException malformed) {
            String ticket = reader.describeId().orElseGet(() -> number + " of section" + section.number());
            String position = reader.error.isPresent() ? reader.errorPosition : SkippedEntries.position(parser);
            throw new MalformedFieldException("ticket " + ticket + ": " + malformed.getMessage(), position);
        }
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
                onMalformed(field, malformed, parser);
            }
        }
    }

    private void onMalformed(String field, MalformedFieldException malformed, JsonParser parser) throws IOException {
        if (error.isEmpty()) {
            error = Optional.of(field + " " + malformed.getMessage());
            errorPosition = SkippedEntries.position(parser);
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING && (field.equals("external_id") || field.equals("id"))) {
            malformedId = Optional.of(parser.getText()).filter(LOGGABLE_ID.asMatchPredicate());
        }
    }

    /** Returns the ticket's number, or a malformed id that is short, in ASCII and has a digit, as numbers have. */
    private Optional<String> describeId() {
        return malformedId.or(core::idText);
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
