package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import java.util.Optional;

/** Lets gauges look at the board without being viewers: nothing is fetched for them. */
public interface CurrentBoardUseCase {

    /** The board as viewers would get it now, empty where there is none; answers at once. */
    Optional<PreparedBoard> current();
}
