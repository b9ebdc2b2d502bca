package io.hivematrix.beacon.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the colour of a ticket's SLA (contract, section 1, "Colour mapping"). A colour that Codex sends wins; else its
 * class decides; else the time that is left until the ticket is due; with nothing to go on a ticket is green.
 *
 * @param orangeUnder a ticket due in less than this is orange; four hours by default
 * @param yellowUnder a ticket due in less than this is yellow; a day by default
 */
public record SlaColorPolicy(Duration orangeUnder, Duration yellowUnder) {

    /** The thresholds of the platform: orange under 4 hours, yellow under 24 hours. */
    public static final SlaColorPolicy STANDARD = new SlaColorPolicy(Duration.ofHours(4), Duration.ofHours(24));

    /** @throws IllegalArgumentException if a threshold is negative, or orange would begin before yellow */
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
     * The colour of a ticket.
     *
     * @param sent the colour that Codex sent, if it is one of the four
     * @param slaClass the class that Codex sent, if it is a known one
     * @param section where the ticket is
     * @param due when the ticket is due next
     * @param now the moment to judge by
     */
    public SlaColor color(
            Optional<SlaColor> sent, Optional<SlaClass> slaClass, Section section, Optional<Instant> due, Instant now) {
        return sent.or(() -> slaClass.map(known -> known.colorIn(section)))
                .or(() -> due.map(time -> colorOfTimeLeft(Duration.between(now, time))))
                .orElse(SlaColor.GREEN);
    }

    /**
     * The SLA of a ticket of which only the due time is known, for those who have no Codex.
     *
     * @param text what to say of it, such as "Due at five"
     * @param due when the ticket is due
     * @param now the moment to judge by
     */
    public Sla sla(String text, Instant due, Instant now) {
        SlaColor color = colorOfTimeLeft(Duration.between(now, due));
        return new Sla(text, color, color.slaClass(), Optional.empty(), Optional.of(due));
    }

    /** The colour of a ticket that is due in {@code left}; what is due now or was due before is red. */
    public SlaColor colorOfTimeLeft(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return SlaColor.RED;
        }
        if (left.compareTo(orangeUnder) < 0) {
            return SlaColor.ORANGE;
        }
        return left.compareTo(yellowUnder) < 0 ? SlaColor.YELLOW : SlaColor.GREEN;
    }
}
