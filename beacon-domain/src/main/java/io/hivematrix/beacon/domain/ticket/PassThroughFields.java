package io.hivematrix.beacon.domain.ticket;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Values of the source that Beacon does not use, but passes on to scripts that read them. Ages are those at the time of its
 * response.
 *
 * @param requesterId the requester's PSA id
 * @param ticketNumber the PSA system's number of the ticket as text
 * @param updatedAge age of the last update, such as "12m ago"
 * @param createdAge age of the ticket, such as "8 days old"
 * @param agentRespondedAge age of the last response of an agent, such as "1d ago"
 */
public record PassThroughFields(
        OptionalLong requesterId,
        Optional<String> ticketNumber,
        Optional<String> updatedAge,
        Optional<String> createdAge,
        Optional<String> agentRespondedAge) {

    /** All values absent. */
    public static final PassThroughFields NONE = new PassThroughFields(
            OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws NullPointerException naming the component that is null */
    public PassThroughFields {
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(ticketNumber, "ticketNumber");
        Objects.requireNonNull(updatedAge, "updatedAge");
        Objects.requireNonNull(createdAge, "createdAge");
        Objects.requireNonNull(agentRespondedAge, "agentRespondedAge");
    }
}
