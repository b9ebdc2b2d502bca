package io.hivematrix.beacon.domain.board;

import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What Codex tells of the PSA system ({@code /api/psa/config}).
 *
 * @param ticketLinks where tickets can be opened, empty where unknown: then there are no links
 * @param professionalServices the groups that Codex says are professional services; empty where it does not say
 */
public record PsaConfiguration(Optional<TicketLinks> ticketLinks, Set<GroupId> professionalServices) {

    /** Nothing known. */
    public static final PsaConfiguration UNKNOWN = new PsaConfiguration(Optional.empty(), Set.of());

    /** @throws NullPointerException naming the component that is null */
    public PsaConfiguration {
        Objects.requireNonNull(ticketLinks, "ticketLinks");
        professionalServices = Set.copyOf(professionalServices);
    }
}
