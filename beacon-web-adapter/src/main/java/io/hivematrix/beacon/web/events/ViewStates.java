package io.hivematrix.beacon.web.events;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.BoardVersion;
import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.api.BoardRequest;
import io.hivematrix.beacon.web.api.BoardResponses;
import io.hivematrix.beacon.web.api.TicketDetailLevel;
import io.hivematrix.beacon.web.cache.ContentEncoding;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes the current states of views; a state is computed again only when its board or staleness changes. Not thread-safe. */
final class ViewStates {

    private static final String NO_CONTENT = "none";

    private final ShowDashboardUseCase dashboards;
    private final BoardResponses responses;
    private final EventJson json;
    private final Clock clock;
    private final Map<ViewSlug, ViewState> states = new HashMap<>();
    private Optional<BoardVersion> version = Optional.empty();
    private Optional<RefreshFailure> failure = Optional.empty();

    ViewStates(ShowDashboardUseCase dashboards, BoardResponses responses, EventJson json, Clock clock) {
        this.dashboards = dashboards;
        this.responses = responses;
        this.json = json;
        this.clock = clock;
    }

    /** Returns whether the states may differ from those that {@link #of} returned last. Counts as a viewer, as that does. */
    boolean isChanged() {
        try {
            PreparedBoard board = dashboards.latest();
            return !isSame(Optional.of(board.version()), board.freshness().failure());
        } catch (BoardUnavailableException unavailable) {
            return !isSame(Optional.empty(), unavailable.failure());
        }
    }

    /** Returns the states of views. Counts as a viewer: waits for the latest board as a request for tickets does. */
    Map<ViewSlug, ViewState> of(Set<ViewSlug> views) {
        try {
            PreparedBoard board = dashboards.latest();
            discardUnless(Optional.of(board.version()), board.freshness().failure());
            for (ViewSlug view : views) {
                states.computeIfAbsent(view, missing -> stateOf(board, view));
            }
        } catch (BoardUnavailableException unavailable) {
            discardUnless(Optional.empty(), unavailable.failure());
            for (ViewSlug view : views) {
                states.computeIfAbsent(view, missing -> withoutBoard(view));
            }
        }
        return states;
    }

    private boolean isSame(Optional<BoardVersion> sameVersion, Optional<RefreshFailure> sameFailure) {
        return version.equals(sameVersion)
                && failure.map(RefreshFailure::since).equals(sameFailure.map(RefreshFailure::since));
    }

    private void discardUnless(Optional<BoardVersion> sameVersion, Optional<RefreshFailure> sameFailure) {
        if (!isSame(sameVersion, sameFailure)) {
            states.clear();
            version = sameVersion;
            failure = sameFailure;
        }
    }

    private ViewState stateOf(PreparedBoard board, ViewSlug view) {
        if (board.views().find(view).isEmpty()) {
            return withoutBoard(view); // the view was removed from the configuration of Codex
        }
        Instant now = clock.instant();
        DashboardQuery query = DashboardQuery.of(view);
        Dashboard dashboard = board.show(query);
        Freshness freshness = board.freshness();
        PreparedBoard fresh = board.withFreshness(
                new Freshness(freshness.lastSync(), freshness.fetchedAt(), Optional.empty())); // without the age
        String etag = responses
                .of(fresh, new BoardRequest(query, TicketDetailLevel.LIST), ContentEncoding.GZIP, now, bytes -> {})
                .identityTag();
        String content = etag.replace("\"", "");
        return new ViewState(
                Optional.of(content),
                Optional.of(json.board(dashboard, etag, now)),
                failure.isPresent(),
                json.freshness(view, content, failure, now));
    }

    private ViewState withoutBoard(ViewSlug view) {
        return new ViewState(
                Optional.empty(), Optional.empty(), true, json.freshness(view, NO_CONTENT, failure, clock.instant()));
    }
}
