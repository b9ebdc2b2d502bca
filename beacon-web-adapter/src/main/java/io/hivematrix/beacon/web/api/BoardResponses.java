package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.domain.ticket.Section;
import io.hivematrix.beacon.domain.ticket.Ticket;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ContentEncoding;
import io.hivematrix.beacon.web.cache.ResponseCache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Rendered documents of boards, cached. Thread-safe. */
public final class BoardResponses {

    private final ResponseCache cache;
    private final DashboardJson json;
    private final BoardHistory history = new BoardHistory();

    /** Creates documents that {@code json} writes and {@code cache} stores. */
    public BoardResponses(ResponseCache cache, DashboardJson json) {
        this.cache = cache;
        this.json = json;
    }

    /** Returns the cache of documents. */
    public ResponseCache cache() {
        return cache;
    }

    /**
     * Returns the document of a board for a request, with its entity tag. If the request is for the changes since one of the
     * last boards, the document has only these; its tag is that of the whole document, with which the next changes are
     * requested.
     *
     * @param memory called with the approximate size of the document before it is rendered; not if it is cached
     */
    public CachedResponse of(
            PreparedBoard board, BoardRequest request, ContentEncoding encoding, Instant now, LongConsumer memory) {
        CachedResponse whole = whole(board, request.whole(), encoding, now, memory);
        if (!request.isList()) {
            return whole;
        }
        history.add(request.query().view(), board.version(), whole.contentHash(), () -> board.show(request.query()));
        return request.since()
                .flatMap(since -> history.find(request.query().view(), since))
                .map(before -> changes(board, request, encoding, now, memory, before))
                .map(changes -> new CachedResponse(encoding, changes.body(), whole.contentHash()))
                .orElse(whole);
    }

    private CachedResponse changes(
            PreparedBoard board,
            BoardRequest request,
            ContentEncoding encoding,
            Instant now,
            LongConsumer memory,
            Map<Section, List<Ticket>> before) {
        return cache.get(board, request, encoding, now, () -> {
            Dashboard dashboard = board.show(request.query());
            memory.accept(DashboardJson.estimatedBytes(dashboard, request.detailLevel()));
            Optional<BoardDelta> delta = BoardDelta.between(before, dashboard);
            return delta.isPresent()
                    ? out -> json.writeTo(
                            out, dashboard, delta.get(), request.since().orElseThrow(), now)
                    : out -> json.writeTo(out, dashboard, now, request.detailLevel());
        });
    }

    private CachedResponse whole(
            PreparedBoard board, BoardRequest request, ContentEncoding encoding, Instant now, LongConsumer memory) {
        return cache.get(board, request, encoding, now, () -> {
            Dashboard unsorted = board.show(request.query().withSort(SectionSortOrders.DEFAULT));
            memory.accept(DashboardJson.estimatedBytes(unsorted, request.detailLevel()));
            return out -> json.writeTo(out, board.show(request.query()), now, request.detailLevel());
        });
    }

    /** Returns the document of one ticket of a board, with its entity tag. */
    CachedResponse of(PreparedBoard board, LocatedTicket ticket, ContentEncoding encoding, Instant now) {
        return cache.get(board, ticket.ticket().id(), encoding, now, () -> out -> json.writeTo(out, ticket));
    }
}
