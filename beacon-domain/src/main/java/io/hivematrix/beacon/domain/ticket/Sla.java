package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * SLA state of a ticket. Immutable.
 *
 * @param text the display text, such as "Due in 3h"; may be empty
 * @param color the urgency
 * @param slaClass the SLA class, which is also the CSS class
 * @param firstResponseDueBy the time the first response is due, empty if not known
 * @param dueBy the time the resolution is due, empty if not known
 * @param colorPolicy the policy by which the colour follows the due time, empty if the source stated the colour
 */
public record Sla(
        String text,
        SlaColor color,
        SlaClass slaClass,
        Optional<Instant> firstResponseDueBy,
        Optional<Instant> dueBy,
        Optional<SlaColorPolicy> colorPolicy) {

    /** @throws NullPointerException naming the component that is null */
    public Sla {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(slaClass, "slaClass");
        Objects.requireNonNull(firstResponseDueBy, "firstResponseDueBy");
        Objects.requireNonNull(dueBy, "dueBy");
        Objects.requireNonNull(colorPolicy, "colorPolicy");
    }

    /** Creates an SLA whose colour the source stated. */
    public Sla(
            String text,
            SlaColor color,
            SlaClass slaClass,
            Optional<Instant> firstResponseDueBy,
            Optional<Instant> dueBy) {
        this(text, color, slaClass, firstResponseDueBy, dueBy, Optional.empty());
    }

    /** Returns an SLA of which only text and colour are known. */
    public static Sla of(String text, SlaColor color) {
        return new Sla(text, color, color.slaClass(), Optional.empty(), Optional.empty());
    }

    /** Returns the earlier of the two due times, empty if neither is known. */
    public Optional<Instant> nextDue() {
        if (firstResponseDueBy.isEmpty()) {
            return dueBy;
        }
        if (dueBy.isEmpty()) {
            return firstResponseDueBy;
        }
        return firstResponseDueBy.get().isBefore(dueBy.get()) ? firstResponseDueBy : dueBy;
    }
}
