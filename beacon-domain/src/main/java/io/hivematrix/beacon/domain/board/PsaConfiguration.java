package io.hivematrix.beacon.domain.board;

import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Configuration of the PSA system, as the source of boards has it. Immutable.
 *
 * @param ticketLinks the links to tickets in the PSA system, empty if not configured
 * @param professionalServices the groups of the professional services view, empty if not configured
 */
public record PsaConfiguration(Optional<TicketLinks> ticketLinks, Set<GroupId> professionalServices) {

    /** The configuration before the first successful load: nothing is configured. */
    public static final PsaConfiguration UNKNOWN = new PsaConfiguration(Optional.empty(), Set.of());

    /** @throws NullPointerException naming the component that is null */
    public PsaConfiguration {
        Objects.requireNonNull(ticketLinks, "ticketLinks");
        professionalServices = Set.copyOf(professionalServices);
    }
}
