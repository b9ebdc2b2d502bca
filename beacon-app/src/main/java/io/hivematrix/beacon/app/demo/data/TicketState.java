package io.hivematrix.beacon.app.demo.data;

import java.time.Instant;
import java.util.Optional;

/**
 * What is going on with a ticket at a moment.
 *
 * @param since when that began
 * @param firstResponse when an agent first answered, if that has happened
 * @param lastResponse when an agent last answered, if that has happened
 */
public record TicketState(
        TicketPhase phase, Instant since, Optional<Instant> firstResponse, Optional<Instant> lastResponse) {

    public static TicketState of(DemoTicket ticket, Instant now) {
        TicketState situation =
                new TicketState(TicketPhase.AWAITING_FIRST_RESPONSE, ticket.created(), Optional.empty(), Optional.empty());
        Instant begin = ticket.created();
        for (TicketScenario.Step scene : ticket.scenario().steps()) {
            if (begin.isAfter(now)) {
                break;
            }
            situation = situation.then(scene.phase(), begin);
            begin = begin.plus(scene.duration());
        }
        return situation;
    }

    private TicketState then(TicketPhase next, Instant begin) {
        return next.startedByAgent
                ? new TicketState(next, begin, firstResponse.or(() -> Optional.of(begin)), Optional.of(begin))
                : new TicketState(next, begin, firstResponse, lastResponse);
    }
}
