package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.CorrelationIds;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Correlation id of a request, determined once and stored in the request. */
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
