package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.CorrelationIds;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Knows the id of a request, which stays the same whoever asks for it first: the parser, the front door, or an error. */
record RequestCorrelation(CorrelationIds correlation) {

    String of(HttpRequestPacket request) {
        if (request.getAttribute(CorrelationIds.PROPERTY) instanceof String known) {
            return known;
        }
        String id = correlation.idFor(Optional.ofNullable(request.getHeader(CorrelationIds.HEADER)));
        request.setAttribute(CorrelationIds.PROPERTY, id);
        return id;
    }
}
