package io.hivematrix.beacon.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Policy for the colour of an SLA: the colour that the source sent, otherwise the
 * colour of the class that the source sent, otherwise the colour of the remaining time, otherwise green. Immutable.
 *
 * @param orangeUnder the remaining time below which a ticket is orange
 * @param yellowUnder the remaining time below which a ticket is yellow, at least {@code orangeUnder}
 */
public record SlaColorPolicy(Duration orangeUnder, Duration yellowUnder) {

    /** The default thresholds: orange below 4 hours, yellow below 24 hours. */
    public static final SlaColorPolicy STANDARD = new SlaColorPolicy(Duration.ofHours(4), Duration.ofHours(24));

    /** @throws IllegalArgumentException if {@code orangeUnder} is negative or exceeds {@code yellowUnder} */
    public SlaColorPolicy {
        Objects.requireNonNull(orangeUnder, "orangeUnder");
        Objects.requireNonNull(yellowUnder, "yellowUnder");
        if (orangeUnder.isNegative()) {
            throw new IllegalArgumentException("orangeUnder must not be negative, but is " + orangeUnder);
        }
        if (yellowUnder.compareTo(orangeUnder) < 0) {
            throw new IllegalArgumentException(
                    "yellowUnder must not be less than orangeUnder " + orangeUnder + ", but is " + yellowUnder);
        }
    }

    /**
     * Returns the colour of a ticket.
     *
     * @param sent the colour that the source sent, empty if absent or unknown
     * @param slaClass the class that the source sent, empty if absent or unknown
     * @param section the section of the ticket
     * @param due the next due time, empty if not known
     * @param now the current time
     */
    public SlaColor color(
            Optional<SlaColor> sent, Optional<SlaClass> slaClass, Section section, Optional<Instant> due, Instant now) {
        return sent.or(() -> slaClass.map(known -> known.colorIn(section)))
                .or(() -> due.map(time -> colorOfTimeLeft(Duration.between(now, time))))
                .orElse(SlaColor.GREEN);
    }

    /**
     * Returns the SLA of a ticket of which only the due time is known, for sources without colours. A prepared board
     * evaluates its colour again at the time of each query.
     *
     * @param text the display text, such as "Due at five"
     * @param due the time the resolution is due
     * @param now the current time
     */
    public Sla sla(String text, Instant due, Instant now) {
        SlaColor color = colorOfTimeLeft(Duration.between(now, due));
        return new Sla(text, color, color.slaClass(), Optional.empty(), Optional.of(due), Optional.of(this));
    }

    /** Returns the colour of a ticket by its remaining time; zero and negative is red. */
    public SlaColor colorOfTimeLeft(Duration remaining) {
        if (remaining.isNegative() || remaining.isZero()) {
            return SlaColor.RED;
        }
        if (remaining.compareTo(orangeUnder) < 0) {
            return SlaColor.ORANGE;
        }
        return remaining.compareTo(yellowUnder) < 0 ? SlaColor.YELLOW : SlaColor.GREEN;
    }
}
