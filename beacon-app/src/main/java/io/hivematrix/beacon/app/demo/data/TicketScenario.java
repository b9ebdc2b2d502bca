package io.hivematrix.beacon.app.demo.data;

import static io.hivematrix.beacon.app.demo.data.TicketPhase.ANSWERED;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.CUSTOMER_REPLIED;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.ON_HOLD;
import static io.hivematrix.beacon.app.demo.data.TicketPhase.UNANSWERED;
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
 * @param places how many of its tickets there are at a time
 * @param scenes what happens; the first is {@link TicketPhase#UNANSWERED}
 * @param firstAnswer the time for a first answer to a ticket of medium priority
 * @param slack by how much a ticket may be closed before its end
 */
public record TicketScenario(
        String type, List<String> subjects, int places, List<Scene> scenes, Duration firstAnswer, Duration slack) {

    /** A question that is settled within two hours. */
    static final TicketScenario QUICK = new TicketScenario(
            "Service Request",
            DemoPeople.QUESTIONS,
            20,
            List.of(
                    scene(13, UNANSWERED),
                    scene(8, ANSWERED),
                    scene(33, WAITING_ON_CUSTOMER),
                    scene(27, CUSTOMER_REPLIED),
                    scene(19, WAITING_ON_CUSTOMER)),
            Duration.ofMinutes(40),
            Duration.ofMinutes(19));

    /** A fault that takes a day and is neglected on the way. */
    static final TicketScenario FAULT = new TicketScenario(
            "Incident",
            DemoPeople.FAULTS,
            22,
            List.of(
                    scene(301, UNANSWERED),
                    scene(402, WAITING_ON_CUSTOMER),
                    scene(143, CUSTOMER_REPLIED),
                    scene(94, UPDATE_OVERDUE),
                    scene(620, WAITING_ON_THIRD_PARTY)),
            Duration.ofMinutes(262),
            Duration.ZERO);

    /** A project: days, not hours. */
    static final TicketScenario PROJECT = new TicketScenario(
            "Project",
            DemoPeople.PROJECTS,
            18,
            List.of(
                    scene(904, UNANSWERED),
                    scene(1_403, WAITING_ON_CUSTOMER),
                    scene(1_007, CUSTOMER_REPLIED),
                    scene(451, UPDATE_OVERDUE),
                    scene(1_529, ON_HOLD),
                    scene(1_906, WAITING_ON_THIRD_PARTY)),
            Duration.ofMinutes(1_301),
            Duration.ZERO);

    static final List<TicketScenario> ALL = List.of(QUICK, FAULT, PROJECT);

    /** From the beginning of one ticket to that of the next in its place. */
    Duration length() {
        return scenes.stream().map(Scene::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** What the ticket is about that comes after so many others; no two at a time are about the same. */
    String subject(long earlier) {
        return subjects.get(Math.floorMod(earlier, subjects.size()));
    }

    private static Scene scene(int minutes, TicketPhase beat) {
        return new Scene(Duration.ofMinutes(minutes), beat);
    }

    /** One beat and how long it lasts. */
    record Scene(Duration length, TicketPhase beat) {}
}
