package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientConnection;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.http.RequestListener;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.http.SecurityHeaders;
import io.hivematrix.beacon.web.memory.Reservation;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.StandardProblems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.MDC;

/**
 * First handler of every parsed request: determines the client context and correlation id, sets the common response headers,
 * rejects requests above the limits, else calls Jersey. Notifies request listeners when a request completes.
 */
final class EntryHandler extends HttpHandler {

    private static final int HTTP_PORT = 80;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final HttpHandler next;
    private final ServerLimits limits;
    private final ConnectionLimiter connections;
    private final ConcurrencyLimiter concurrency;
    private final RequestCorrelation ids;
    private final ForwardedHeaders forwarded;
    private final PreRoutingErrorResponder problems;
    private final List<RequestListener> listeners;

    EntryHandler(
            HttpHandler jersey,
            ServerLimits limits,
            ConnectionLimiter connections,
            RequestCorrelation ids,
            ForwardedHeaders forwarded,
            PreRoutingErrorResponder problems,
            List<RequestListener> listeners) {
        this.next = jersey;
        this.limits = limits;
        this.connections = connections;
        this.concurrency = new ConcurrencyLimiter(limits.maxInFlight());
        this.ids = ids;
        this.forwarded = forwarded;
        this.problems = problems;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return concurrency;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        long start = System.nanoTime();
        boolean counted = concurrency.isCounted(request); // a suspended request may serve another client at the end
        String id = ids.of(request.getRequest());
        Connection<?> connection = request.getRequest().getConnection();
        UnreadResponseLimiter.startRequest(connection, request);
        MDC.put(CorrelationIds.MDC_KEY, id);
        try (Reservation memory = new Reservation()) {
            request.setAttribute(Reservation.PROPERTY, memory);
            ClientContext client = prepare(request, response, id);
            CompletionNotifier notifier = trackCompletion(request, response, client, id, start);
            serve(request, response, client, id);
            notifier.completeUnlessSuspended();
        } finally {
            UnreadResponseLimiter.endRequest(connection);
            if (counted) {
                concurrency.release();
            }
            MDC.remove(CorrelationIds.MDC_KEY);
        }
    }

    private CompletionNotifier trackCompletion(
            Request request, Response response, ClientContext client, String id, long start) {
        CompletionNotifier notifier = new CompletionNotifier(
                () -> notifyListeners(request, response, client, id, Duration.ofNanos(System.nanoTime() - start)));
        notifier.attachTo(request);
        return notifier;
    }

    private ClientContext prepare(Request request, Response response, String id) {
        ClientContext client = contextOf(request);
        hideHost(request.getRequest());
        request.setAttribute(ClientContext.PROPERTY, client);
        request.setAttribute(
                ClientConnection.PROPERTY,
                new GrizzlyClientConnection(request.getRequest().getConnection()));
        response.setHeader(CorrelationIds.HEADER, id);
        SecurityHeaders.of(client.gateway()).forEach(response::setHeader);
        return client;
    }

    /** Jersey makes a URI of the host, which cannot hold names such as "hive_beacon"; links use {@link ClientContext}. */
    private static void hideHost(HttpRequestPacket request) {
        request.serverName().setString("localhost");
        request.setServerPort(HTTP_PORT);
    }

    private void serve(Request request, Response response, ClientContext client, String id) throws Exception {
        if (new GrizzlyClientConnection(request.getRequest().getConnection()).unsentBytes() > limits.maxUnreadBytes()) {
            request.getRequest().getConnection().terminateSilently();
        } else if (concurrency.isRejected(request)) {
            Problem overload = StandardProblems.of(503).withType("overload").withRetryAfter(limits.retryAfter());
            problems.send(request, response, overload, client, id);
        } else if (request.getContentLengthLong() > limits.maxBodyBytes()) {
            problems.send(request, response, StandardProblems.of(413), client, id);
        } else {
            next.service(request, response);
        }
    }

    private void notifyListeners(
            Request request, Response response, ClientContext client, String id, Duration duration) {
        if (listeners.isEmpty()) {
            return;
        }
        RequestRecord completed = new RequestRecord(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                Optional.ofNullable((String) request.getAttribute(RequestRecord.ROUTE_PROPERTY)),
                statusOf(request, response),
                response.getContentLengthLong(),
                duration,
                client,
                Optional.ofNullable((String) request.getAttribute(RequestRecord.SUBJECT_PROPERTY)),
                id);
        listeners.forEach(listener -> listener.onCompleted(completed));
    }

    /**
     * Returns the status of a response; one that fails because its client has left is no error of the server. A connection that the
     * server closes after a complete response has no failure as its reason.
     */
    private static int statusOf(Request request, Response response) {
        int status = response.getStatus();
        Connection<?> connection = request.getRequest().getConnection();
        boolean left = status >= FIRST_SERVER_ERROR
                && !connection.isOpen()
                && connection.getCloseReason() != CloseReason.LOCALLY_CLOSED_REASON;
        return left ? CLIENT_CLOSED_REQUEST : status;
    }

    /** Rejects unsupported expectations (417) and bodies that are too large (413) before the client sends them. */
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
        boolean tooLong = request.getContentLengthLong() > limits.maxBodyBytes();
        if (!tooLong && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            return super.sendAcknowledgment(request, response);
        }
        int status = tooLong ? 413 : 417;
        String id = ids.of(request.getRequest());
        ClientContext client = prepare(request, response, id);
        trackCompletion(request, response, client, id, System.nanoTime());
        problems.send(request, response, StandardProblems.of(status), client, id);
        return false;
    }

    private ClientContext contextOf(Request request) {
        InetSocketAddress peer =
                (InetSocketAddress) request.getRequest().getConnection().getPeerAddress();
        InetAddress address = peer.getAddress();
        return forwarded.contextFor(address, name -> joined(request.getHeaders(name)));
    }

    private static Optional<String> joined(Iterable<String> values) {
        String list = String.join(",", values);
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    @Override
    public void start() {
        connections.start();
        next.start();
    }

    @Override
    public void destroy() {
        next.destroy();
        concurrency.close();
        connections.close();
    }
}
