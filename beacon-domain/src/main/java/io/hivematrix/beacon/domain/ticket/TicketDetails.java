package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ticket fields that only the detail view shows. Immutable; a field is empty if not known.
 *
 * @param type the ticket type, such as "Incident"
 * @param source the source system, such as "freshservice"
 * @param firstRespondedAt the time of the first response by an agent
 * @param agentRespondedAt the time of the latest response by an agent
 * @param hoursSpent the time spent on the ticket, in hours
 * @param passThrough the values for existing scripts
 */
public record TicketDetails(
        Optional<String> type,
        Optional<String> source,
        Optional<Instant> firstRespondedAt,
        Optional<Instant> agentRespondedAt,
        OptionalDouble hoursSpent,
        PassThroughFields passThrough) {

    /** Details without any value. */
    public static final TicketDetails NONE = new TicketDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    /** @throws IllegalArgumentException if {@code hoursSpent} is infinite or NaN */
    public TicketDetails {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(firstRespondedAt, "firstRespondedAt");
        Objects.requireNonNull(agentRespondedAt, "agentRespondedAt");
        Objects.requireNonNull(passThrough, "passThrough");
        if (hoursSpent.isPresent() && !Double.isFinite(hoursSpent.getAsDouble())) {
            throw new IllegalArgumentException("hoursSpent must be finite, but is " + hoursSpent.getAsDouble());
        }
    }

    /** Creates details without values for existing scripts. */
    public TicketDetails(
            Optional<String> type,
            Optional<String> source,
            Optional<Instant> firstRespondedAt,
            Optional<Instant> agentRespondedAt,
            OptionalDouble hoursSpent) {
        this(type, source, firstRespondedAt, agentRespondedAt, hoursSpent, PassThroughFields.NONE);
    }
}
