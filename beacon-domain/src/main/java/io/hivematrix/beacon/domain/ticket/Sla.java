package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a ticket stands against its service level.
 *
 * @param text what Codex says in words, such as "Due in 3h"; may be empty
 * @param color how urgent that is
 * @param slaClass the finer kind, which also names the style
 * @param firstResponseDueBy when the first answer is due
 * @param dueBy when the ticket is to be resolved
 */
public record Sla(
        String text, SlaColor color, SlaClass slaClass, Optional<Instant> firstResponseDueBy, Optional<Instant> dueBy) {

    /** @throws NullPointerException naming the component that is null */
    public Sla {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(color, "color");
        Objects.requireNonNull(slaClass, "slaClass");
        Objects.requireNonNull(firstResponseDueBy, "firstResponseDueBy");
        Objects.requireNonNull(dueBy, "dueBy");
    }

    /** An SLA known by its text and colour alone. */
    public static Sla of(String text, SlaColor color) {
        return new Sla(text, color, color.slaClass(), Optional.empty(), Optional.empty());
    }

    /** The earlier of the two due times; empty where nothing is due. */
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
