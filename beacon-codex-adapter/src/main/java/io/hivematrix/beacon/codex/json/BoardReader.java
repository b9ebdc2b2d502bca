package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reader of {@code /api/tickets/active} in one pass. Malformed and duplicate tickets are skipped and counted. A document
 * without any section, or whose tickets are all malformed, is rejected, because it would look like an empty board. The tickets
 * of a section beyond the four of the specification that has no name are read into the section of other active tickets.
 * Thread-safe.
 *
 * @param maxTickets the most tickets of a response, read or skipped; one with more is rejected before it is read fully
 * @param clock time by which SLA colours are computed
 * @param additionalSections the named sections beyond the four; the board has them, whether the response has or not
 * @param unnamedListener notified of the field of each section without a name
 * @param skipListener notified once per response with skipped tickets
 */
public record BoardReader(
        SlaColorPolicy colorPolicy,
        long maxTickets,
        Clock clock,
        List<Section> additionalSections,
        Consumer<String> unnamedListener,
        SkippedEntries.SkipListener skipListener)
        implements ResponseReader<Board> {

    private static final Pattern SECTION = Pattern.compile("section([1-" + Section.MAX_NUMBER + "])");

    @Override
    public Board read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("the response is not an object");
        }
        BoardBuilder builder = new BoardBuilder(additionalSections);
        Optional<Instant> lastSync = Optional.empty();
        Instant now = clock.instant();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            Matcher section = SECTION.matcher(field);
            if (section.matches()) {
                builder.startSection(field);
                readSection(parser, field, named(Integer.parseInt(section.group(1))), builder, now);
            } else if (field.equals("last_sync_time")) {
                lastSync = readLastSync(parser);
            } else {
                parser.skipChildren();
            }
        }
        builder.skipped().notify(skipListener);
        return builder.build(lastSync, now);
    }

    @Override
    public BoardReader at(Instant readAt) {
        Clock fixed = Clock.fixed(readAt, ZoneOffset.UTC);
        return new BoardReader(colorPolicy, maxTickets, fixed, additionalSections, unnamedListener, skipListener);
    }

    /** @param named empty for a section without a name, which is ignored if it has no tickets */
    private void readSection(
            JsonParser parser, String field, Optional<Section> named, BoardBuilder builder, Instant now)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            if (named.isPresent()) {
                throw new MalformedResponseException(field + " is not an array");
            }
            parser.skipChildren();
            return;
        }
        if (named.isEmpty()) {
            unnamedListener.accept(field);
        }
        Section section = named.orElse(Section.OTHER_ACTIVE);
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            try {
                builder.add(section, CodexTicketReader.read(parser, section, number, colorPolicy, now), parser);
            } catch (MalformedFieldException malformed) {
                builder.skipped().add(malformed, parser);
            }
            builder.requireAtMost(maxTickets);
        }
    }

    private static Optional<Instant> readLastSync(JsonParser parser) throws IOException {
        try {
            return LenientScalars.readTimestamp(parser);
        } catch (MalformedFieldException invalid) {
            return Optional.empty();
        }
    }

    private Optional<Section> named(int number) {
        return Stream.concat(Section.STANDARD.stream(), additionalSections.stream())
                .filter(section -> section.number() == number)
                .findFirst();
    }
}
