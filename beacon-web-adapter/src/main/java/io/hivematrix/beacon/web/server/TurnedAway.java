package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.Correlation;
import io.hivematrix.beacon.web.http.Exchange;
import io.hivematrix.beacon.web.http.ExchangeListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.slf4j.MDC;

/**
 * Tells the listeners of requests that were answered before they came to the front door. Of what such a request says
 * nothing is believed, so nothing of it is told but a method that there is.
 */
final class TurnedAway {

    private static final String BEGIN = TurnedAway.class.getName();

    private final List<ExchangeListener> listeners;

    TurnedAway(List<ExchangeListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** The first line of a request has been read; it counts from here. */
    static void begin(HttpRequestPacket request) {
        request.setAttribute(BEGIN, System.nanoTime());
    }

    /** Whether the first line of a request has been read. */
    static boolean hasBegun(HttpRequestPacket request) {
        return request.getAttribute(BEGIN) != null;
    }

    /** Tells of a request that could not be read and got an answer of that status and length. */
    void tellUnparsed(HttpRequestPacket request, String id, int status, long bytes) {
        tell(request, Optional.of(Exchange.UNPARSED), id, status, bytes);
    }

    /** Tells of a request that could be read, but got no further, and got an answer of that status and length. */
    void tellUnserved(HttpRequestPacket request, String id, int status, long bytes) {
        tell(request, Optional.empty(), id, status, bytes);
    }

    private void tell(HttpRequestPacket request, Optional<String> route, String id, int status, long bytes) {
        MDC.put(Correlation.MDC_KEY, id);
        try {
            Exchange exchange = new Exchange(
                    Optional.ofNullable(request.getMethod().getMethodString()).orElse(""),
                    "",
                    route,
                    status,
                    bytes,
                    sinceBegin(request),
                    ClientContext.direct("", request.getRemoteAddress()),
                    Optional.empty(),
                    id);
            listeners.forEach(listener -> listener.completed(exchange));
        } finally {
            MDC.remove(Correlation.MDC_KEY);
        }
    }

    private static Duration sinceBegin(HttpRequestPacket request) {
        return request.getAttribute(BEGIN) instanceof Long begin
                ? Duration.ofNanos(System.nanoTime() - begin)
                : Duration.ZERO;
    }
}
