package io.hivematrix.beacon.domain.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What only the ticket's own page shows.
 *
 * @param type the kind of ticket, such as "Incident"
 * @param source the system it came from, such as "freshservice"
 * @param firstRespondedAt when an agent first answered
 * @param agentRespondedAt when an agent last answered
 * @param hoursSpent time booked on the ticket, in hours
 */
public record TicketDetails(
        Optional<String> type,
        Optional<String> source,
        Optional<Instant> firstRespondedAt,
        Optional<Instant> agentRespondedAt,
        OptionalDouble hoursSpent) {

    /** Nothing known. */
    public static final TicketDetails NONE = new TicketDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    /** @throws IllegalArgumentException if {@code hoursSpent} is infinite or no number */
    public TicketDetails {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(firstRespondedAt, "firstRespondedAt");
        Objects.requireNonNull(agentRespondedAt, "agentRespondedAt");
        if (hoursSpent.isPresent() && !Double.isFinite(hoursSpent.getAsDouble())) {
            throw new IllegalArgumentException("hoursSpent must be finite, but is " + hoursSpent.getAsDouble());
        }
    }
}
