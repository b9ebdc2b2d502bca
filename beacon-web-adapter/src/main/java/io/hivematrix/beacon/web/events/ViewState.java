package io.hivematrix.beacon.web.events;

import java.util.Optional;

/**
 * State of a view that streams send: the newest state replaces older ones that a client has not received.
 *
 * @param content identity of the board's content; empty if there is no board
 * @param board the event for the content; empty if there is no board
 * @param stale whether the latest attempt to refresh the board failed
 * @param freshness the event for {@code stale}
 */
record ViewState(Optional<String> content, Optional<StreamEvent> board, boolean stale, StreamEvent freshness) {}
