package io.hivematrix.beacon.cli.watch;

import java.util.Optional;

/**
 * Content of one screen update.
 *
 * @param board the board; empty if none was loaded yet
 * @param fresh whether the board was loaded by this poll
 * @param error why this poll failed; empty if it succeeded
 * @param status interval, time of the poll and age of the board
 */
public record ScreenFrame(Optional<BoardText> board, boolean fresh, Optional<String> error, String status) {

    /** A board that is rendered for the current size of the terminal. */
    @FunctionalInterface
    public interface BoardText {

        /** Renders the board; {@code needsAgentFirst} moves section 3 to the top. */
        String render(boolean needsAgentFirst);
    }
}
