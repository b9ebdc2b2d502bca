package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.domain.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Evaluations of the SLAs of a board. Immutable. */
final class SlaEvaluations {

    /** Evaluations of no tickets. */
    static final SlaEvaluations NONE = new SlaEvaluations(Map.of());

    private final Map<Section, List<SlaEvaluation>> sections;

    private SlaEvaluations(Map<Section, List<SlaEvaluation>> sections) {
        this.sections = sections;
    }

    /**
     * Returns evaluations of the tickets of the next board. An SLA that did not change retains the time of its statement; an
     * equal ticket is the same object as before, so that boards share their unchanged tickets.
     */
    SlaEvaluations next(Map<Section, List<Ticket>> tickets, Instant fetchedAt) {
        Map<TicketId, SlaEvaluation> previous = new HashMap<>();
        all().forEach(known -> previous.put(known.ticket().id(), known));
        Map<Section, List<SlaEvaluation>> next = new TreeMap<>();
        tickets.forEach((section, list) -> next.put(
                section,
                list.stream()
                        .map(ticket -> evaluation(ticket, Optional.ofNullable(previous.get(ticket.id())), fetchedAt))
                        .toList()));
        return new SlaEvaluations(next);
    }

    /** Returns the tickets of each section at a time. */
    Map<Section, List<Ticket>> at(Instant now) {
        Map<Section, List<Ticket>> tickets = new TreeMap<>();
        sections.forEach((section, list) -> tickets.put(
                section, list.stream().map(evaluation -> evaluation.at(now)).toList()));
        return tickets;
    }

    /** Returns a time after {@code now} before which {@link #at} returns equal tickets. */
    Instant nextChange(Instant now) {
        return all().map(evaluation -> evaluation.nextChange(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Stream<SlaEvaluation> all() {
        return sections.values().stream().flatMap(List::stream);
    }

    private static SlaEvaluation evaluation(Ticket ticket, Optional<SlaEvaluation> previous, Instant fetchedAt) {
        if (previous.filter(known -> known.ticket().equals(ticket)).isPresent()) {
            return previous.get();
        }
        return new SlaEvaluation(
                ticket,
                previous.filter(known -> known.ticket().sla().equals(ticket.sla()))
                        .map(SlaEvaluation::statedAt)
                        .orElse(fetchedAt));
    }
}
