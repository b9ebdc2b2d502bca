package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.http.ClientContext;
import java.util.Optional;

/** A question that an address stands for, as its route understood it the first time. */
@FunctionalInterface
public interface Shortcut {

    /** What the route would tell this viewer of the board, where that is ready; empty where it has to be made. */
    Optional<CachedResponse> ready(PreparedBoard board, ClientContext client, Viewer viewer);
}
