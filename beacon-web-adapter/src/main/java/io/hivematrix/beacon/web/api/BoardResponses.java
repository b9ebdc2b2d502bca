package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ContentCoding;
import io.hivematrix.beacon.web.cache.ResponseCache;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Rendered documents of boards, cached. Thread-safe. */
public record BoardResponses(ResponseCache cache, DashboardJson json) {

    /**
     * Returns the document of a board for a request, with its entity tag.
     *
     * @param memory called with the approximate size of the document before it is rendered; not if it is cached
     */
    public CachedResponse of(
            PreparedBoard board, BoardRequest request, ContentCoding coding, Instant now, LongConsumer memory) {
        return cache.get(board, request, coding, now, () -> {
            Dashboard unsorted = board.show(request.query().withSort(SectionSortOrders.DEFAULT));
            memory.accept(DashboardJson.estimatedBytes(unsorted, request.detailLevel()));
            return out -> json.writeTo(out, board.show(request.query()), now, request.detailLevel());
        });
    }

    /** Returns the document of one ticket of a board, with its entity tag. */
    CachedResponse of(PreparedBoard board, LocatedTicket ticket, ContentCoding coding, Instant now) {
        return cache.get(board, ticket.ticket().id(), coding, now, () -> out -> json.writeTo(out, ticket));
    }
}
