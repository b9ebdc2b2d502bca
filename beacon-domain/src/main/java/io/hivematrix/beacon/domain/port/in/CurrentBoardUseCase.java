package io.hivematrix.beacon.domain.port.in;

import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import java.util.Optional;

/** Use case: read the board for metrics, without refreshing it. Implementations are thread-safe. */
public interface CurrentBoardUseCase {

    /** Returns the board that viewers would get now, empty if there is none. Does not block. */
    Optional<PreparedBoard> current();
}
