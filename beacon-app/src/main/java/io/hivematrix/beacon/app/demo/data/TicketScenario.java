package io.hivematrix.beacon.app.demo.data;

import static io.hivematrix.beacon.app.demo.data.TicketPhase.AWAITING_FIRST_RESPONSE;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.CUSTOMER_REPLIED;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.ON_HOLD;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.RESPONDED;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.UPDATE_OVERDUE;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.WAITING_ON_CUSTOMER;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.WAITING_ON_THIRD_PARTY;

import java.time.Duration;
import java.util.List;

/**
 * How tickets of one sort live: one scene after the other, then the next ticket takes the place. A plot's places begin
 * evenly spread over its length, so that at any moment there is a ticket in each scene that lasts longer than the length
 * divided by the places. (The odd minutes keep things from happening all at once.)
 *
 * @param type the ticket type in the PSA system
 * @param subjects what such tickets are about, no fewer than places
 * @param slots how many of its tickets there are at a time
 * @param steps what happens; the first is {@link TicketPhase#AWAITING_FIRST_RESPONSE}
 * @param firstResponseTime the time for a first answer to a ticket of medium priority
 * @param slack by how much a ticket may be closed before its end
 */
public record TicketScenario(
        String type, List<String> subjects, int slots, List<Step> steps, Duration firstResponseTime, Duration slack) {

    /** A question that is settled within two hours. */
    static final TicketScenario SERVICE_REQUEST = new TicketScenario(
            "Service Request",
            DemoPeople.REQUEST_SUBJECTS,
            20,
            List.of(
                    step(13, AWAITING_FIRST_RESPONSE),
                    step(8, RESPONDED),
                    step(33, WAITING_ON_CUSTOMER),
                    step(27, CUSTOMER_REPLIED),
                    step(19, WAITING_ON_CUSTOMER)),
            Duration.ofMinutes(40),
            Duration.ofMinutes(19));

    /** A fault that takes a day and is neglected on the way. */
    static final TicketScenario INCIDENT = new TicketScenario(
            "Incident",
            DemoPeople.INCIDENT_SUBJECTS,
            22,
            List.of(
                    step(301, AWAITING_FIRST_RESPONSE),
                    step(402, WAITING_ON_CUSTOMER),
                    step(143, CUSTOMER_REPLIED),
                    step(94, UPDATE_OVERDUE),
                    step(620, WAITING_ON_THIRD_PARTY)),
            Duration.ofMinutes(262),
            Duration.ZERO);

    /** A project: days, not hours. */
    static final TicketScenario PROJECT = new TicketScenario(
            "Project",
            DemoPeople.PROJECT_SUBJECTS,
            18,
            List.of(
                    step(904, AWAITING_FIRST_RESPONSE),
                    step(1_403, WAITING_ON_CUSTOMER),
                    step(1_007, CUSTOMER_REPLIED),
                    step(451, UPDATE_OVERDUE),
                    step(1_529, ON_HOLD),
                    step(1_906, WAITING_ON_THIRD_PARTY)),
            Duration.ofMinutes(1_301),
            Duration.ZERO);

    static final List<TicketScenario> ALL = List.of(SERVICE_REQUEST, INCIDENT, PROJECT);

    /** From the beginning of one ticket to that of the next in its place. */
    Duration duration() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** What the ticket is about that comes after so many others; no two at a time are about the same. */
    String subject(long earlier) {
        return subjects.get(Math.floorMod(earlier, subjects.size()));
    }

    private static Step step(int minutes, TicketPhase beat) {
        return new Step(Duration.ofMinutes(minutes), beat);
    }

    /** One beat and how long it lasts. */
    record Step(Duration duration, TicketPhase phase) {}
}
