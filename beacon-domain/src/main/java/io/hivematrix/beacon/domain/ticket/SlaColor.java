package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Urgency of an SLA as a colour, in ascending order.
 *
 * <pre>{@code
 * SlaColor color = SlaColor.ofWireName("red").orElse(SlaColor.GREEN);
 * boolean urgent = color.compareTo(SlaColor.ORANGE) >= 0;
 * }</pre>
 */
public enum SlaColor {
    /** The ticket is on track, or has no known due time. */
    GREEN,
    /** The ticket is due within a day. */
    YELLOW,
    /** The ticket is due within hours. */
    ORANGE,
    /** The SLA is breached. */
    RED;

    /** Returns the name in the source's responses and the API: "red", "orange", "yellow" or "green". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the class to use if the source sent only this colour. */
    public SlaClass slaClass() {
        return switch (this) {
            case RED -> SlaClass.OVERDUE;
            case ORANGE -> SlaClass.CRITICAL;
            case YELLOW -> SlaClass.WARNING;
            case GREEN -> SlaClass.NORMAL;
        };
    }

    /** Returns the colour with a wire name, ignoring case; empty if there is none. */
    public static Optional<SlaColor> ofWireName(String name) {
        Objects.requireNonNull(name, "name");
        for (SlaColor color : values()) {
            if (color.name().equalsIgnoreCase(name)) {
                return Optional.of(color);
            }
        }
        return Optional.empty();
    }
}
