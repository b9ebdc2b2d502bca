package io.hivematrix.beacon.cli.watch;

import java.util.Optional;

/**
 * Content of one screen update.
 *
 * @param board rendered board; empty if none was loaded yet
 * @param fresh whether the board was loaded by this poll
 * @param error why this poll failed; empty if it succeeded
 * @param status interval, time of the poll and age of the board
 */
public record ScreenFrame(Optional<String> board, boolean fresh, Optional<String> error, String status) {}
