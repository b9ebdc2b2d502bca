package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.BodySink;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.Correlation;
import io.hivematrix.beacon.web.http.Exchange;
import io.hivematrix.beacon.web.http.ExchangeListener;
import io.hivematrix.beacon.web.http.ForwardedHeaders;
import io.hivematrix.beacon.web.http.SecurityHeaders;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.NIOConnection;
import org.slf4j.MDC;

/**
 * Where every request that can be read comes in: finds out who calls, gives it its id and the answer its headers, turns it
 * away if there are too many, and hands it to Jersey.
 */
final class FrontDoor extends HttpHandler {

    private final HttpHandler jersey;
    private final HttpLimits limits;
    private final IdleConnections idle;
    private final InFlight inFlight;
    private final RequestIds ids;
    private final ForwardedHeaders forwarded;
    private final EarlyProblems problems;
    private final List<ExchangeListener> listeners;

    FrontDoor(
            HttpHandler jersey,
            HttpLimits limits,
            IdleConnections idle,
            RequestIds ids,
            ForwardedHeaders forwarded,
            EarlyProblems problems,
            List<ExchangeListener> listeners) {
        this.jersey = jersey;
        this.limits = limits;
        this.idle = idle;
        this.inFlight = new InFlight(limits.maxInFlight());
        this.ids = ids;
        this.forwarded = forwarded;
        this.problems = problems;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return inFlight;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        long begin = System.nanoTime();
        String id = ids.of(request.getRequest());
        MDC.put(Correlation.MDC_KEY, id);
        try {
            ClientContext client = welcome(request, response, id);
            Telling telling = attend(request, response, client, id, begin);
            serve(request, response, client, id);
            telling.tellUnlessPostponed();
        } finally {
            inFlight.done();
            MDC.remove(Correlation.MDC_KEY);
        }
    }

    private Telling attend(Request request, Response response, ClientContext client, String id, long begin) {
        Telling telling =
                new Telling(() -> tell(request, response, client, id, Duration.ofNanos(System.nanoTime() - begin)));
        telling.attend(request);
        return telling;
    }

    private ClientContext welcome(Request request, Response response, String id) {
        ClientContext client = contextOf(request);
        request.setAttribute(ClientContext.PROPERTY, client);
        request.setAttribute(BodySink.PROPERTY, new SlicedSink(response.getOutputBuffer()));
        response.setHeader(Correlation.HEADER, id);
        SecurityHeaders.of(client.gateway()).forEach(response::setHeader);
        return client;
    }

    private void serve(Request request, Response response, ClientContext client, String id) throws Exception {
        if (unreadBytes(request) > limits.maxUnreadBytes()) {
            request.getRequest().getConnection().terminateSilently();
        } else if (inFlight.isTooMany(request)) {
            Problem overload =
                    Problem.of(503, Problems.sentence(503)).kind("overload").retryAfter(limits.retryAfter());
            problems.send(request, response, overload, client, id);
        } else if (request.getContentLengthLong() > limits.maxBodyBytes()) {
            problems.send(request, response, Problem.of(413, Problems.sentence(413)), client, id);
        } else {
            jersey.service(request, response);
        }
    }

    private void tell(Request request, Response response, ClientContext client, String id, Duration duration) {
        if (listeners.isEmpty()) {
            return;
        }
        Exchange exchange = new Exchange(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                Optional.ofNullable((String) request.getAttribute(Exchange.ROUTE_PROPERTY)),
                response.getStatus(),
                response.getContentLengthLong(),
                duration,
                client,
                Optional.ofNullable((String) request.getAttribute(Exchange.SUBJECT_PROPERTY)),
                id);
        listeners.forEach(listener -> listener.completed(exchange));
    }

    /** What was written for this client and still waits for it. */
    private static int unreadBytes(Request request) {
        return ((NIOConnection) request.getRequest().getConnection())
                .getAsyncWriteQueue()
                .spaceInBytes();
    }

    /** Answers what cannot be expected of us with a problem, and asks for no body that would be too long. */
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
        boolean tooLong = request.getContentLengthLong() > limits.maxBodyBytes();
        if (!tooLong && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            return super.sendAcknowledgment(request, response);
        }
        int status = tooLong ? 413 : 417;
        String id = ids.of(request.getRequest());
        ClientContext client = welcome(request, response, id);
        attend(request, response, client, id, System.nanoTime());
        problems.send(request, response, Problem.of(status, Problems.sentence(status)), client, id);
        return false;
    }

    private ClientContext contextOf(Request request) {
        InetSocketAddress peer =
                (InetSocketAddress) request.getRequest().getConnection().getPeerAddress();
        InetAddress address = peer.getAddress();
        return forwarded.contextFor(address, name -> Optional.ofNullable(request.getHeader(name)));
    }

    @Override
    public void start() {
        idle.start();
        jersey.start();
    }

    @Override
    public void destroy() {
        jersey.destroy();
        idle.close();
    }
}
