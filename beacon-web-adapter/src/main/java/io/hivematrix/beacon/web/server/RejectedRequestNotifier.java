package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.slf4j.MDC;

/**
 * Tells the listeners of requests that were answered before they came to the front door. Of what such a request says
 * nothing is believed, so nothing of it is told but a method that there is.
 */
final class RejectedRequestNotifier {

    private static final String START = RejectedRequestNotifier.class.getName();

    private final List<RequestListener> listeners;

    RejectedRequestNotifier(List<RequestListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** The first line of a request has been read; it counts from here. */
    static void markStart(HttpRequestPacket request) {
        request.setAttribute(START, System.nanoTime());
    }

    /** Whether the first line of a request has been read. */
    static boolean isStarted(HttpRequestPacket request) {
        return request.getAttribute(START) != null;
    }

    /** Tells of a request that could not be read and got an answer of that status and length. */
    void notifyUnparsed(HttpRequestPacket request, String id, int status, long bytes) {
        notifyListeners(request, Optional.of(RequestRecord.UNPARSED), id, status, bytes);
    }

    /** Tells of a request that could be read, but got no further, and got an answer of that status and length. */
    void notifyUnserved(HttpRequestPacket request, String id, int status, long bytes) {
        notifyListeners(request, Optional.empty(), id, status, bytes);
    }

    private void notifyListeners(HttpRequestPacket request, Optional<String> route, String id, int status, long bytes) {
        MDC.put(CorrelationIds.MDC_KEY, id);
        try {
            RequestRecord exchange = new RequestRecord(
                    Optional.ofNullable(request.getMethod().getMethodString()).orElse(""),
                    "",
                    route,
                    status,
                    bytes,
                    elapsed(request),
                    ClientContext.direct("", request.getRemoteAddress()),
                    Optional.empty(),
                    id);
            listeners.forEach(listener -> listener.onCompleted(exchange));
        } finally {
            MDC.remove(CorrelationIds.MDC_KEY);
        }
    }

    private static Duration elapsed(HttpRequestPacket request) {
        return request.getAttribute(START) instanceof Long begin
                ? Duration.ofNanos(System.nanoTime() - begin)
                : Duration.ZERO;
    }
}
