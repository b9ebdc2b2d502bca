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
 * Notifies listeners of requests rejected before {@link EntryHandler}. Their content is not trusted: the record contains the
 * method only, no path.
 */
final class RejectedRequestNotifier {

    private static final String START = RejectedRequestNotifier.class.getName();

    private final List<RequestListener> listeners;

    RejectedRequestNotifier(List<RequestListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Starts the duration of a request, when its first line has been parsed. */
    static void markStart(HttpRequestPacket request) {
        request.setAttribute(START, System.nanoTime());
    }

    static boolean isStarted(HttpRequestPacket request) {
        return request.getAttribute(START) != null;
    }

    /** Notifies of a malformed request; {@code bytes} is the length of the response body. */
    void notifyUnparsed(HttpRequestPacket request, String id, int status, long bytes) {
        notifyListeners(request, Optional.of(RequestRecord.UNPARSED), id, status, bytes);
    }

    /** Notifies of a parsed request that was not served. */
    void notifyUnserved(HttpRequestPacket request, String id, int status, long bytes) {
        notifyListeners(request, Optional.empty(), id, status, bytes);
    }

    private void notifyListeners(HttpRequestPacket request, Optional<String> route, String id, int status, long bytes) {
        MDC.put(CorrelationIds.MDC_KEY, id);
        try {
            RequestRecord completed = new RequestRecord(
                    Optional.ofNullable(request.getMethod().getMethodString()).orElse(""),
                    "",
                    route,
                    status,
                    bytes,
                    elapsed(request),
                    ClientContext.direct("", request.getRemoteAddress()),
                    Optional.empty(),
                    id);
            listeners.forEach(listener -> listener.onCompleted(completed));
        } finally {
            MDC.remove(CorrelationIds.MDC_KEY);
        }
    }

    private static Duration elapsed(HttpRequestPacket request) {
        return request.getAttribute(START) instanceof Long start
                ? Duration.ofNanos(System.nanoTime() - start)
                : Duration.ZERO;
    }
}
