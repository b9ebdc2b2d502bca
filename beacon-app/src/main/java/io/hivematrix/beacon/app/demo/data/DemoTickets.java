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

    private static final Duration SYNC_INTERVAL = Duration.ofMinutes(5);

    /** The time in which tickets that are behind catch up. */
    private static final Duration CATCH_UP_TIME = Duration.ofMinutes(2);

    private final long seed;
    private final Instant start;
    private final Clock clock;
    private final Duration lag;
    private final List<Slot> slots;

    /** Creates a ticket source without a lag. */
    public DemoTickets(long seed, Instant start, Clock clock) {
        this(seed, start, clock, Duration.ZERO);
    }

    /**
     * Creates a ticket source.
     *
     * @param seed the seed of all random values
     * @param start the time from which tickets are numbered
     * @param lag how far the tickets are behind the clock at the start; they catch up in two minutes
     */
    public DemoTickets(long seed, Instant start, Clock clock, Duration lag) {
        this.seed = seed;
        this.start = start;
        this.clock = clock;
        this.lag = lag;
        this.slots = Slot.all(start.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Returns the time of the tickets, truncated to minutes, so that all boards of one minute are equal. */
    public Instant now() {
        Instant now = clock.instant();
        Duration left = CATCH_UP_TIME.minus(Duration.between(start, now));
        Duration behind = left.isNegative()
                ? Duration.ZERO
                : lag.multipliedBy(left.toMillis()).dividedBy(CATCH_UP_TIME.toMillis());
        return now.minus(behind).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Returns the time of the latest sync with the PSA system. */
    public Instant lastSync() {
        long interval = SYNC_INTERVAL.toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / interval * interval);
    }

    /** Returns the tickets that are open at a time; the same time gives equal tickets. */
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
