package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.util.List;

/**
 * Number of tickets of each SLA colour. Immutable.
 *
 * @param red the number of tickets whose SLA is breached
 * @param orange the number of tickets due within hours
 * @param yellow the number of tickets due within a day
 * @param green the number of tickets on track
 */
public record SlaColorCounts(int red, int orange, int yellow, int green) {

    /** @throws IllegalArgumentException naming the component that is negative */
    public SlaColorCounts {
        requireCount("red", red);
        requireCount("orange", orange);
        requireCount("yellow", yellow);
        requireCount("green", green);
    }

    /** Counts the SLA colours of tickets. */
    public static SlaColorCounts of(List<Ticket> tickets) {
        int[] counts = new int[SlaColor.values().length];
        for (Ticket ticket : tickets) {
            counts[ticket.sla().color().ordinal()]++;
        }
        return new SlaColorCounts(
                counts[SlaColor.RED.ordinal()],
                counts[SlaColor.ORANGE.ordinal()],
                counts[SlaColor.YELLOW.ordinal()],
                counts[SlaColor.GREEN.ordinal()]);
    }

    /** Returns the number of tickets of one colour. */
    public int of(SlaColor color) {
        return switch (color) {
            case RED -> red;
            case ORANGE -> orange;
            case YELLOW -> yellow;
            case GREEN -> green;
        };
    }

    /** Returns the total number of tickets. */
    public int total() {
        return red + orange + yellow + green;
    }

    private static void requireCount(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + count);
        }
    }
}
