package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What Codex says of a ticket's SLA, finer than a colour ({@code sla_class}, observed on the wire). */
public enum SlaClass {
    /** Breached. */
    OVERDUE,
    /** Close to a breach; in section 3 it says that the update SLA is breached. */
    CRITICAL,
    /** Due within a day. */
    WARNING,
    /** On track. */
    NORMAL,
    /** The first answer was given. */
    RESPONDED,
    /** Being worked on. */
    IN_PROGRESS,
    /** There is no SLA. */
    NONE;

    private final String wireName = "sla-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name on the wire, which is also the style class, such as "sla-in-progress". */
    public String wireName() {
        return wireName;
    }

    /** The colour that this class has in a section (contract, section 1, "Colour mapping"). */
    public SlaColor colorIn(Section section) {
        return switch (this) {
            case OVERDUE -> SlaColor.RED;
            case CRITICAL -> section == Section.NEEDS_AGENT ? SlaColor.RED : SlaColor.ORANGE;
            case WARNING -> SlaColor.YELLOW;
            case NORMAL, RESPONDED, IN_PROGRESS, NONE -> SlaColor.GREEN;
        };
    }

    /** The class of that name on the wire; empty where it is none of the seven. */
    public static Optional<SlaClass> ofWireName(String name) {
        Objects.requireNonNull(name, "name");
        for (SlaClass slaClass : values()) {
            if (slaClass.wireName().equals(name)) {
                return Optional.of(slaClass);
            }
        }
        return Optional.empty();
    }
}
