package io.hivematrix.beacon.domain.dashboard;

import io.hivematrix.beacon.domain.ticket.DueNote;
import io.hivematrix.beacon.domain.ticket.Sla;
import io.hivematrix.beacon.domain.ticket.SlaClass;
import io.hivematrix.beacon.domain.ticket.SlaColor;
import io.hivematrix.beacon.domain.ticket.SlaColorPolicy;
import io.hivematrix.beacon.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluation of a ticket's SLA at times after its source stated it. A colour that follows the due time by a policy is the
 * policy's at any time. A colour that the source stated turns red at a due time that was still ahead when it was stated;
 * a due time that had passed contradicts the source, which then wins. Texts follow in whole minutes if they agreed with
 * the due time when they were stated, and from the time the ticket becomes overdue. Immutable.
 */
final class SlaEvaluation {

    /** Classes by which the source states that no due time is awaited. */
    private static final Set<SlaClass> UNTIMED = Set.of(SlaClass.RESPONDED, SlaClass.IN_PROGRESS, SlaClass.NONE);

    private static final Duration TICK = Duration.ofNanos(1);

    private final Ticket ticket;
    private final Instant statedAt;
    private final Optional<DueNote> due;
    private final boolean textFollows;

    /**
     * @param ticket the ticket as the source stated it
     * @param statedAt the time of the first board with this SLA
     */
    SlaEvaluation(Ticket ticket, Instant statedAt) {
        Sla stated = ticket.sla();
        this.ticket = ticket;
        this.statedAt = statedAt;
        this.due = stated.colorPolicy().isEmpty() && UNTIMED.contains(stated.slaClass())
                ? Optional.empty()
                : ticket.nextDue();
        this.textFollows = due.isPresent()
                && SlaText.states(
                        stated.text(), Duration.between(statedAt, due.get().at()));
    }

    Ticket ticket() {
        return ticket;
    }

    Instant statedAt() {
        return statedAt;
    }

    /** Returns the ticket at a time. */
    Ticket at(Instant now) {
        return due.isPresent() ? at(due.get(), now) : ticket;
    }

    /** Returns a time after {@code now} before which {@link #at} returns the same ticket; {@link Instant#MAX} for none. */
    Instant nextChange(Instant now) {
        if (due.isEmpty()) {
            return Instant.MAX;
        }
        Instant change = nextColorChange(due.get().at(), now);
        if (!textFollows && !becameOverdue(due.get(), now)) {
            return change;
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return minute.isBefore(change) ? minute : change;
    }

    private Ticket at(DueNote known, Instant now) {
        Sla stated = ticket.sla();
        SlaColor color = color(known, now);
        String text = text(known, now);
        if (color == stated.color() && text.equals(stated.text())) {
            return ticket;
        }
        SlaClass slaClass = color == stated.color() ? stated.slaClass() : color.slaClass();
        Sla sla = new Sla(text, color, slaClass, stated.firstResponseDueBy(), stated.dueBy(), stated.colorPolicy());
        return ticket.toBuilder().sla(sla).build();
    }

    private SlaColor color(DueNote known, Instant now) {
        Optional<SlaColorPolicy> policy = ticket.sla().colorPolicy();
        if (policy.isPresent()) {
            return policy.get().colorOfTimeLeft(Duration.between(now, known.at()));
        }
        return becameOverdue(known, now) ? SlaColor.RED : ticket.sla().color();
    }

    private Instant nextColorChange(Instant at, Instant now) {
        Optional<SlaColorPolicy> policy = ticket.sla().colorPolicy();
        if (!now.isBefore(at) || (policy.isEmpty() && !statedAt.isBefore(at))) {
            return Instant.MAX;
        }
        if (policy.isEmpty()) {
            return at;
        }
        Instant yellow = at.minus(policy.get().yellowUnder()).plus(TICK);
        Instant orange = at.minus(policy.get().orangeUnder()).plus(TICK);
        return now.isBefore(yellow) ? yellow : now.isBefore(orange) ? orange : at;
    }

    private String text(DueNote known, Instant now) {
        String stated = ticket.sla().text();
        boolean overdue = becameOverdue(known, now);
        if (stated.isBlank() || !(overdue || textFollows) || !statedAt.isBefore(now)) {
            return stated;
        }
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!overdue && !statedAt.isBefore(minute)) {
            return stated;
        }
        return SlaText.of(known, overdue && minute.isBefore(known.at()) ? known.at() : minute);
    }

    private boolean becameOverdue(DueNote known, Instant now) {
        return ticket.sla().color() != SlaColor.RED && statedAt.isBefore(known.at()) && !now.isBefore(known.at());
    }
}
