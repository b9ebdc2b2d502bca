package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One ticket with its whole life cycle.
 *
 * @param assigned when {@code agent} is assigned
 * @param closed when the ticket leaves the board
 * @param priority from 1 (low) to 4 (urgent)
 * @param group the group id; empty for some helpdesk tickets
 */
public record DemoTicket(
        long number,
        TicketScenario scenario,
        Instant created,
        Instant assigned,
        Instant closed,
        String subject,
        int requester,
        int priority,
        Optional<Long> group,
        DemoAgent agent) {

    private static final int[] PRIORITIES = {1, 2, 2, 2, 2, 3, 3, 3, 4};
    private static final List<Optional<Long>> HELPDESK_GROUPS =
            List.of(Optional.of(19000234007L), Optional.of(19000234010L), Optional.empty());

    /** Creates a random ticket of a scenario that has had {@code earlier} tickets before. */
    static DemoTicket random(
            long number, TicketScenario scenario, long earlier, Instant created, SplittableRandom random) {
        Duration firstPhase = scenario.steps().get(0).duration();
        return new DemoTicket(
                number,
                scenario,
                created,
                created.plus(firstPhase.dividedBy(1 + random.nextInt(4))),
                created.plus(scenario.duration()).minus(randomUpTo(scenario.slack(), random)),
                scenario.subject(earlier),
                random.nextInt(DemoPeople.REQUESTERS.size()),
                PRIORITIES[random.nextInt(PRIORITIES.length)],
                scenario.equals(TicketScenario.PROJECT)
                        ? Optional.of(DemoPeople.PROFESSIONAL_SERVICES)
                        : pick(HELPDESK_GROUPS, random),
                pick(DemoPeople.ACTIVE_AGENTS, random));
    }

    private static Duration randomUpTo(Duration max, SplittableRandom random) {
        return Duration.ofMinutes(random.nextLong(max.toMinutes() + 1));
    }

    private static <T> T pick(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean openAt(Instant now) {
        return !now.isBefore(created) && now.isBefore(closed);
    }

    /** Returns the agent of the ticket at a time; empty before it is assigned. */
    public Optional<DemoAgent> agentAt(Instant now) {
        return now.isBefore(assigned) ? Optional.empty() : Optional.of(agent);
    }

    /** Returns when the first response is due: earlier for a higher priority. */
    public Instant firstResponseDue() {
        return created.plus(scenario.firstResponseTime().multipliedBy(2).dividedBy(priority));
    }

    /** Returns the time by which the ticket is to be resolved. */
    public Instant due() {
        return created.plus(scenario.duration().multipliedBy(2));
    }
}
