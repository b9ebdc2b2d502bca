package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.cache.ConditionalResponse;
import java.util.Map;
import java.util.Optional;

/**
 * All that is to be said to somebody whose answer is ready.
 *
 * @param viewer who asks
 * @param cookie the {@code Set-Cookie} header; empty where there is none
 * @param limits the headers that tell where the viewer stands, by name
 * @param reply the answer
 */
record ReadyReply(Viewer viewer, Optional<String> cookie, Map<String, String> limits, ConditionalResponse reply) {}
