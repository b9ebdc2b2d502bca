package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads {@code /api/tickets/active} into a board, in one pass. A ticket that cannot be read, or stands there a second
 * time, is left out and counted. A document that is no board at all is refused: it would look like an empty one.
 */
public final class BoardReader implements ResponseReader<Board> {

    private static final String SECTION = "section";

    private final SlaColorPolicy rule;
    private final Clock clock;
    private final SkippedEntries.SkipListener skipped;

    public BoardReader(SlaColorPolicy rule, Clock clock, SkippedEntries.SkipListener skipped) {
        this.rule = rule;
        this.clock = clock;
        this.skipped = skipped;
    }

    @Override
    public Board read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("the answer is no object");
        }
        BoardBuilder draft = new BoardBuilder();
        Optional<Instant> lastSync = Optional.empty();
        Instant now = clock.instant();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            Optional<Section> section = section(field);
            if (section.isPresent()) {
                readSection(parser, section.get(), draft, now);
            } else if (field.equals("last_sync_time")) {
                lastSync = lastSync(parser);
            } else {
                parser.skipChildren();
            }
        }
        Board board = draft.board(lastSync);
        draft.skips().notify(skipped);
        return board;
    }

    private void readSection(JsonParser parser, Section section, BoardBuilder draft, Instant now) throws IOException {
        draft.begin(section);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedResponseException(section.key() + " is no list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                draft.add(section, CodexTicketReader.read(parser, section, rule, now));
            } catch (MalformedFieldException malformed) {
                draft.skips().add(malformed.getMessage());
            }
        }
    }

    private static Optional<Instant> lastSync(JsonParser parser) throws IOException {
        try {
            return LenientScalars.time(parser);
        } catch (MalformedFieldException none) {
            return Optional.empty();
        }
    }

    private static Optional<Section> section(String field) {
        boolean shaped = field.length() == SECTION.length() + 1 && field.startsWith(SECTION);
        return shaped ? Section.ofNumber(field.charAt(SECTION.length()) - '0') : Optional.empty();
    }
}
