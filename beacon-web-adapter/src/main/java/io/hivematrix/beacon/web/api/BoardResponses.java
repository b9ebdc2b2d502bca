package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ResponseCache;
import java.time.Instant;

/** Rendered documents of boards, cached. Thread-safe. */
public record BoardResponses(ResponseCache cache, DashboardJson json) {

    /** Returns the document of a board for a request, with its entity tags. */
    public CachedResponse of(PreparedBoard board, BoardRequest request, Instant now) {
        return cache.get(
                board, request, now, () -> json.write(board.show(request.query()), now, request.detailLevel()));
    }

    /** Returns the document of one ticket of a board, with its entity tags. */
    public CachedResponse of(PreparedBoard board, LocatedTicket ticket, Instant now) {
        return cache.get(board, ticket.ticket().id(), now, () -> json.write(ticket));
    }
}
