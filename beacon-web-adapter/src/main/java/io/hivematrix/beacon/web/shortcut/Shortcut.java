package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.web.answer.PreparedAnswer;
import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.identity.Viewer;
import java.util.Optional;

/** A question that an address stands for, as its route understood it the first time. */
@FunctionalInterface
public interface Shortcut {

    /** What the route would answer this viewer, where that is ready; empty where it has to be made, or there is none. */
    Optional<PreparedAnswer> ready(ClientContext client, Viewer viewer);
}
