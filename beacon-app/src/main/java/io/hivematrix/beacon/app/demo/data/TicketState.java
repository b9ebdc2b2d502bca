package io.hivematrix.beacon.app.demo.data;

import java.time.Instant;
import java.util.Optional;

/**
 * State of a ticket at a time.
 *
 * @param since when the phase started
 * @param firstResponse when an agent responded first, if at all
 * @param lastResponse when an agent responded last, if at all
 */
public record TicketState(
        TicketPhase phase, Instant since, Optional<Instant> firstResponse, Optional<Instant> lastResponse) {

    /** Returns the state of a ticket at a time. */
    public static TicketState of(DemoTicket ticket, Instant now) {
        TicketState state = new TicketState(
                TicketPhase.AWAITING_FIRST_RESPONSE, ticket.created(), Optional.empty(), Optional.empty());
        Instant start = ticket.created();
        for (TicketScenario.Step step : ticket.scenario().steps()) {
            if (start.isAfter(now)) {
                break;
            }
            state = state.then(step.phase(), start);
            start = start.plus(step.duration());
        }
        return state;
    }

    private TicketState then(TicketPhase next, Instant start) {
        return next.startedByAgent
                ? new TicketState(next, start, firstResponse.or(() -> Optional.of(start)), Optional.of(start))
                : new TicketState(next, start, firstResponse, lastResponse);
    }
}
