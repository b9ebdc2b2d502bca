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
 * Life cycle of tickets of one type: a sequence of steps, after which the next ticket of the slot starts. The starts of the slots
 * are evenly spread over the duration, so that at any time there is a ticket in each step that is longer than the duration divided
 * by the number of slots. The durations have few common divisors, so that few changes coincide.
 *
 * @param type the ticket type in the PSA system
 * @param subjects the subjects of tickets, at least as many as slots
 * @param slots the number of tickets at a time
 * @param steps the steps; the first is {@link TicketPhase#AWAITING_FIRST_RESPONSE}
 * @param firstResponseTime the time for a first response to a ticket of medium priority
 * @param slack the maximum time by which a ticket is closed early
 */
public record TicketScenario(
        String type, List<String> subjects, int slots, List<Step> steps, Duration firstResponseTime, Duration slack) {

    /** A service request that is resolved within two hours. */
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

    /** An incident that takes a day, with an overdue update. */
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

    /** A project that takes several days. */
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

    /** Returns the time from the creation of a ticket to that of the next one of its slot. */
    Duration duration() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the subject of the ticket with {@code earlier} predecessors; no two open tickets have the same. */
    String subject(long earlier) {
        return subjects.get(Math.floorMod(earlier, subjects.size()));
    }

    private static Step step(int minutes, TicketPhase phase) {
        return new Step(Duration.ofMinutes(minutes), phase);
    }

    record Step(Duration duration, TicketPhase phase) {}
}
