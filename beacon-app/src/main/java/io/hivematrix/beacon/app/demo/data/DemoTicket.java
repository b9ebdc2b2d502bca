package io.hivematrix.beacon.app.demo.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One ticket, from its beginning to its end.
 *
 * @param priority 1 low to 4 urgent
 * @param group empty as with some of the helpdesk's
 * @param agent who takes it, at {@code taken}
 * @param closed when it leaves the board
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

    /** The ticket of that plot that comes after {@code earlier} others; made up by chance. */
    static DemoTicket random(long number, TicketScenario plot, long earlier, Instant created, SplittableRandom chance) {
        Duration unanswered = plot.steps().get(0).duration();
        return new DemoTicket(
                number,
                plot,
                created,
                created.plus(unanswered.dividedBy(1 + chance.nextInt(4))),
                created.plus(plot.duration()).minus(randomUpTo(plot.slack(), chance)),
                plot.subject(earlier),
                chance.nextInt(DemoPeople.REQUESTERS.size()),
                PRIORITIES[chance.nextInt(PRIORITIES.length)],
                plot.equals(TicketScenario.PROJECT)
                        ? Optional.of(DemoPeople.PROFESSIONAL_SERVICES)
                        : pick(HELPDESK_GROUPS, chance),
                pick(DemoPeople.ACTIVE_AGENTS, chance));
    }

    private static Duration randomUpTo(Duration most, SplittableRandom chance) {
        return Duration.ofMinutes(chance.nextLong(most.toMinutes() + 1));
    }

    private static <T> T pick(List<T> choices, SplittableRandom chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    boolean openAt(Instant now) {
        return !now.isBefore(created) && now.isBefore(closed);
    }

    public Optional<DemoAgent> agentAt(Instant now) {
        return now.isBefore(assigned) ? Optional.empty() : Optional.of(agent);
    }

    /** When the first answer is due: sooner the more urgent the ticket is. */
    public Instant firstResponseDue() {
        return created.plus(scenario.firstResponseTime().multipliedBy(2).dividedBy(priority));
    }

    /** When the ticket as a whole is due. */
    public Instant due() {
        return created.plus(scenario.duration().multipliedBy(2));
    }
}
