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
 * Reader of {@code /api/tickets/active} in one pass. Malformed and duplicate tickets are skipped and counted. A document
 * without any section, or whose tickets are all malformed, is rejected, because it would look like an empty board.
 * Thread-safe.
 *
 * @param clock time by which SLA colours are computed
 * @param skipListener notified once per response with skipped tickets
 */
public record BoardReader(SlaColorPolicy colorPolicy, Clock clock, SkippedEntries.SkipListener skipListener)
        implements ResponseReader<Board> {

    private static final String SECTION_PREFIX = "section";

    @Override
    public Board read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("the response is not an object");
        }
        BoardBuilder builder = new BoardBuilder();
        Optional<Instant> lastSync = Optional.empty();
        Instant now = clock.instant();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            Optional<Section> section = section(field);
            if (section.isPresent()) {
                readSection(parser, section.get(), builder, now);
            } else if (field.equals("last_sync_time")) {
                lastSync = readLastSync(parser);
            } else {
                parser.skipChildren();
            }
        }
        builder.skipped().notify(skipListener);
        return builder.build(lastSync, now);
    }

    private void readSection(JsonParser parser, Section section, BoardBuilder builder, Instant now) throws IOException {
        builder.startSection(section);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedResponseException(section.key() + " is not an array");
        }
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            try {
                builder.add(section, CodexTicketReader.read(parser, section, number, colorPolicy, now), parser);
            } catch (MalformedFieldException malformed) {
                builder.skipped().add(malformed, parser);
            }
        }
    }

    private static Optional<Instant> readLastSync(JsonParser parser) throws IOException {
        try {
            return LenientScalars.readTimestamp(parser);
        } catch (MalformedFieldException invalid) {
            return Optional.empty();
        }
    }

    private static Optional<Section> section(String field) {
        boolean matches = field.length() == SECTION_PREFIX.length() + 1 && field.startsWith(SECTION_PREFIX);
        return matches ? Section.ofNumber(field.charAt(SECTION_PREFIX.length()) - '0') : Optional.empty();
    }
}
