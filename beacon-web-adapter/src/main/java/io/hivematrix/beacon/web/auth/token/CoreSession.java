package io.hivematrix.beacon.web.auth.token;

import java.util.Optional;

/**
 * State of a session at Core.
 *
 * @param level the user's current permission level; empty if Core does not send it
 */
public record CoreSession(boolean active, Optional<String> level) {}
