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
 * About 60 open tickets that change every minute. A pure function of seed, start and clock: there is no state and no background
 * thread, and the same time always gives the same tickets.
 */
public final class DemoTickets {

    private static final long FIRST_NUMBER = 20_000;

    private final long seed;
    private final Clock clock;
    private final List<Slot> slots;

    /**
     * Creates a ticket source.
     *
     * @param seed the seed of all random values
     * @param start the time from which tickets are numbered
     */
    public DemoTickets(long seed, Instant start, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        this.slots = Slot.all(start.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Returns the current time, truncated to minutes, so that all boards of one minute are equal. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    public List<DemoTicket> open(Instant now) {
        return IntStream.range(0, slots.size())
                .mapToObj(slot -> ticket(slot, now))
                .filter(ticket -> ticket.openAt(now))
                .toList();
    }

    private DemoTicket ticket(int index, Instant now) {
        Slot slot = slots.get(index);
        Instant created = slot.latestCreation(now);
        long number = FIRST_NUMBER + createdUntil(created);
        return DemoTicket.random(
                number,
                slot.scenario(),
                slot.earlierInScenario(now),
                created,
                new SplittableRandom(seed * FIRST_NUMBER + number));
    }

    /** Numbers tickets by creation time, which is unique because each slot has its own second of the minute. */
    private long createdUntil(Instant moment) {
        return slots.stream().mapToLong(slot -> slot.createdUntil(moment)).sum();
    }

    /** A sequence of tickets of one scenario, of which one is current at a time. */
    private record Slot(TicketScenario scenario, int index, Instant firstCreation) {

        static List<Slot> all(Instant start) {
            List<Slot> all = new ArrayList<>();
            for (TicketScenario scenario : TicketScenario.ALL) {
                for (int i = 0; i < scenario.slots(); i++) {
                    Duration offset = scenario.duration().multipliedBy(i).dividedBy(scenario.slots());
                    all.add(new Slot(
                            scenario,
                            i,
                            start.plus(offset.truncatedTo(ChronoUnit.MINUTES)).plusSeconds(all.size())));
                }
            }
            return List.copyOf(all);
        }

        /** Returns the number of tickets created until a time; negative before the first. */
        long createdUntil(Instant moment) {
            return Math.floorDiv(
                            Duration.between(firstCreation, moment).toSeconds(),
                            scenario.duration().toSeconds())
                    + 1;
        }

        /** Returns the number of tickets of the scenario before the latest one of this slot. */
        long earlierInScenario(Instant moment) {
            return createdUntil(moment) * scenario.slots() + index;
        }

        Instant latestCreation(Instant moment) {
            return firstCreation.plus(scenario.duration().multipliedBy(createdUntil(moment) - 1));
        }
    }
}
