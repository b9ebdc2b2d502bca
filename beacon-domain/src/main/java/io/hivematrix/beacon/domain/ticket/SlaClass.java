package io.hivematrix.beacon.domain.ticket;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** SLA class as sent by the source ({@code sla_class}); several classes can have the same colour. */
public enum SlaClass {
    /** The SLA is breached. */
    OVERDUE,
    /** The SLA is close to a breach; in section 3, the update SLA is breached. */
    CRITICAL,
    /** The ticket is due within a day. */
    WARNING,
    /** The ticket is on track. */
    NORMAL,
    /** The first response was sent. */
    RESPONDED,
    /** The ticket is in progress. */
    IN_PROGRESS,
    /** The ticket has no SLA. */
    NONE;

    private final String wireName = "sla-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the name in the source's responses and the API, such as "sla-in-progress"; it is also the CSS class. */
    public String wireName() {
        return wireName;
    }

    /** Returns the colour of this class in a section. */
    public SlaColor colorIn(Section section) {
        return switch (this) {
            case OVERDUE -> SlaColor.RED;
            case CRITICAL -> section.equals(Section.NEEDS_AGENT) ? SlaColor.RED : SlaColor.ORANGE;
            case WARNING -> SlaColor.YELLOW;
            case NORMAL, RESPONDED, IN_PROGRESS, NONE -> SlaColor.GREEN;
        };
    }

    /** Returns the class with a wire name, empty if there is none. */
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
