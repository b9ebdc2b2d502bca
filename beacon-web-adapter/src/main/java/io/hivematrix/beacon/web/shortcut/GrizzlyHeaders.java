package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.web.http.RequestHeaders;
import java.util.Iterator;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;

/**
 * The headers of a request that is still Grizzly's.
 *
 * @param request the request
 */
record GrizzlyHeaders(Request request) implements RequestHeaders {

    @Override
    public Optional<String> find(String name) {
        Iterator<String> lines = request.getHeaders(name).iterator();
        if (!lines.hasNext()) {
            return Optional.empty();
        }
        String first = lines.next();
        if (!lines.hasNext()) {
            return Optional.of(first);
        }
        StringBuilder joined = new StringBuilder(first);
        lines.forEachRemaining(line -> joined.append(',').append(line));
        return Optional.of(joined.toString());
    }
}
