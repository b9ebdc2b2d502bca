package io.hivematrix.beacon.app.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A board as Codex sends it. */
final class ScriptedBoard {

    private final List<List<ScriptedTicket>> sections = new ArrayList<>();
    private Optional<Instant> lastSync = Optional.of(ScriptedCodex.START.minus(Duration.ofMinutes(4)));

    ScriptedBoard() {
        for (int section = 1; section <= 4; section++) {
            sections.add(new ArrayList<>());
        }
    }

    /** A board with so many everyday tickets in its sections; those of section n are numbered from n000 up. */
    static ScriptedBoard of(int open, int replied, int needsAgent, int other) {
        ScriptedBoard board = new ScriptedBoard();
        int[] counts = {open, replied, needsAgent, other};
        for (int section = 1; section <= counts.length; section++) {
            for (int i = 0; i < counts[section - 1]; i++) {
                board.with(section, ScriptedTicket.of(section * 10_000L + i));
            }
        }
        return board;
    }

    /** The board that the specification's examples speak of: 47 tickets. */
    static ScriptedBoard everyday() {
        return of(14, 11, 4, 18);
    }

    /** Adds a ticket to one of the four sections, or to the next one, which the board has from then on. */
    ScriptedBoard with(int section, ScriptedTicket ticket) {
        if (section == sections.size() + 1) {
            sections.add(new ArrayList<>());
        }
        sections.get(section - 1).add(ticket);
        return this;
    }

    ScriptedBoard without(long id) {
        sections.forEach(
                tickets -> tickets.removeIf(ticket -> ticket.json().get("id").asLong() == id));
        return this;
    }

    ScriptedBoard lastSync(Optional<Instant> moment) {
        lastSync = moment;
        return this;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int section = 1; section <= sections.size(); section++) {
            ArrayNode tickets = json.putArray("section" + section);
            sections.get(section - 1).forEach(ticket -> tickets.add(ticket.json()));
        }
        lastSync.ifPresentOrElse(
                moment -> json.put("last_sync_time", moment.toString()), () -> json.putNull("last_sync_time"));
        return json;
    }
}
