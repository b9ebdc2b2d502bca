package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.dashboard.LiveBoard;
import io.hivematrix.beacon.web.answer.PreparedAnswer;
import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.identity.Viewer;
import java.util.Optional;

/** A question that an address stands for, as its route understood it the first time. */
@FunctionalInterface
public interface Shortcut {

    /** What the route would tell this viewer of the board, where that is ready; empty where it has to be made. */
    Optional<PreparedAnswer> ready(LiveBoard board, ClientContext client, Viewer viewer);
}
