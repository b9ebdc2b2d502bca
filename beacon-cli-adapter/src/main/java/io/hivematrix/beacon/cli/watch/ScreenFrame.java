package io.hivematrix.beacon.cli.watch;

import java.util.Objects;
import java.util.Optional;

/**
 * What is to be seen after a look.
 *
 * @param board the board, written out; empty where none was ever had
 * @param fresh whether it is of this very look
 * @param error why there is no newer board; empty while all is well
 * @param status when that was, and how old the board is
 */
public record ScreenFrame(Optional<String> board, boolean fresh, Optional<String> error, String status) {

    /** @throws NullPointerException naming the component that is null */
    public ScreenFrame {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(status, "status");
    }
}
