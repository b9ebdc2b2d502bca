package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How urgent a ticket's SLA is, from calm to breached (specification, "SLA Status Colors"). */
public enum SlaColor {
    /** On track, or nothing is known to be due. */
    GREEN,
    /** Due within a day. */
    YELLOW,
    /** Due within hours. */
    ORANGE,
    /** Breached. */
    RED;

    /** The word on the wire: "red", "orange", "yellow" or "green". */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that says the same where Codex gave a colour only. */
    public SlaClass slaClass() {
        return switch (this) {
            case RED -> SlaClass.OVERDUE;
            case ORANGE -> SlaClass.CRITICAL;
            case YELLOW -> SlaClass.WARNING;
            case GREEN -> SlaClass.NORMAL;
        };
    }

    /** The colour of that word on the wire, in any case; empty where it is none of the four. */
    public static Optional<SlaColor> ofWireName(String word) {
        Objects.requireNonNull(word, "word");
        for (SlaColor color : values()) {
            if (color.name().equalsIgnoreCase(word)) {
                return Optional.of(color);
            }
        }
        return Optional.empty();
    }
}
