package io.hivematrix.beacon.app.demo.data;

import java.time.Instant;
import java.util.Optional;

/**
 * What is going on with a ticket at a moment.
 *
 * @param since when that began
 * @param firstAnswer when an agent first answered, if that has happened
 * @param lastAnswer when an agent last answered, if that has happened
 */
public record TicketState(
        TicketPhase beat, Instant since, Optional<Instant> firstAnswer, Optional<Instant> lastAnswer) {

    public static TicketState of(DemoTicket ticket, Instant now) {
        TicketState situation =
                new TicketState(TicketPhase.UNANSWERED, ticket.created(), Optional.empty(), Optional.empty());
        Instant begin = ticket.created();
        for (TicketScenario.Scene scene : ticket.plot().scenes()) {
            if (begin.isAfter(now)) {
                break;
            }
            situation = situation.then(scene.beat(), begin);
            begin = begin.plus(scene.length());
        }
        return situation;
    }

    private TicketState then(TicketPhase next, Instant begin) {
        return next.begunByAgent
                ? new TicketState(next, begin, firstAnswer.or(() -> Optional.of(begin)), Optional.of(begin))
                : new TicketState(next, begin, firstAnswer, lastAnswer);
    }
}
