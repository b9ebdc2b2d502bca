package io.hivematrix.beacon.app.demo.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * About 60 tickets at any moment, and never quite the same as a minute ago. A pure function of its seed, its start and
 * the clock: nothing is kept, nothing runs in the background, and whoever sets the clock sees any moment again.
 */
public final class DemoTickets {

    private static final long FIRST_NUMBER = 20_000;

    private final long seed;
    private final Clock clock;
    private final List<Slot> slots;

    /**
     * A world that has been going on for long.
     *
     * @param seed what chance decides by
     * @param start its first ticket numbers count from here
     * @param clock what time it is
     */
    public DemoTickets(long seed, Instant start, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        this.slots = Slot.all(start.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The beginning of the current minute: the world moves minute by minute, so that equal minutes are equal boards. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The tickets that are open at that moment. */
    public List<DemoTicket> open(Instant now) {
        return IntStream.range(0, slots.size())
                .mapToObj(place -> ticket(place, now))
                .filter(ticket -> ticket.openAt(now))
                .toList();
    }

    private DemoTicket ticket(int index, Instant now) {
        Slot place = slots.get(index);
        Instant created = place.latestCreation(now);
        long number = FIRST_NUMBER + createdUntil(created);
        return DemoTicket.random(
                number,
                place.scenario(),
                place.earlierInScenario(now),
                created,
                new SplittableRandom(seed * FIRST_NUMBER + number));
    }

    /** Numbers tickets by age. No two are born in the same second, since each place has a second of its own. */
    private long createdUntil(Instant moment) {
        return slots.stream().mapToLong(place -> place.createdUntil(moment)).sum();
    }

    /** Where one ticket follows another. */
    private record Slot(TicketScenario scenario, int index, Instant firstCreation) {

        static List<Slot> all(Instant start) {
            List<Slot> all = new ArrayList<>();
            for (TicketScenario plot : TicketScenario.ALL) {
                for (int i = 0; i < plot.slots(); i++) {
                    Duration offset = plot.duration().multipliedBy(i).dividedBy(plot.slots());
                    all.add(new Slot(
                            plot,
                            i,
                            start.plus(offset.truncatedTo(ChronoUnit.MINUTES)).plusSeconds(all.size())));
                }
            }
            return List.copyOf(all);
        }

        /** How many of its tickets were born by then; negative before the first. */
        long createdUntil(Instant moment) {
            return Math.floorDiv(
                            Duration.between(firstCreation, moment).toSeconds(),
                            scenario.duration().toSeconds())
                    + 1;
        }

        /** How many tickets of the plot were born before its latest: places take turns. */
        long earlierInScenario(Instant moment) {
            return createdUntil(moment) * scenario.slots() + index;
        }

        Instant latestCreation(Instant moment) {
            return firstCreation.plus(scenario.duration().multipliedBy(createdUntil(moment) - 1));
        }
    }
}
