package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.domain.port.out.BoardUnavailableException;
import io.hivematrix.beacon.web.answer.Answers;
import io.hivematrix.beacon.web.answer.PreparedAnswer;
import io.hivematrix.beacon.web.answer.Reply;
import io.hivematrix.beacon.web.exchange.BodySink;
import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.exchange.Exchange;
import io.hivematrix.beacon.web.exchange.RequestHeaders;
import io.hivematrix.beacon.web.identity.Guard;
import io.hivematrix.beacon.web.identity.Guard.Recognised;
import io.hivematrix.beacon.web.identity.Viewer;
import io.hivematrix.beacon.web.limit.RequestLimits;
import io.hivematrix.beacon.web.limit.Verdict;
import io.hivematrix.beacon.web.shortcut.Shortcuts.Known;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;

/** Answers what can be answered at once, and hands everything else to Jersey, which answers it alike. */
public final class ShortcutHandler extends HttpHandler {

    private final HttpHandler jersey;
    private final Shortcuts shortcuts;
    private final Guard guard;
    private final Optional<RequestLimits> limits;

    /**
     * Ahead of Jersey.
     *
     * @param jersey the long way
     * @param shortcuts what the routes have learnt
     * @param guard tells who asks
     * @param limits counts who asks, where anything does
     */
    public ShortcutHandler(HttpHandler jersey, Shortcuts shortcuts, Guard guard, Optional<RequestLimits> limits) {
        this.jersey = Objects.requireNonNull(jersey, "jersey");
        this.shortcuts = Objects.requireNonNull(shortcuts, "shortcuts");
        this.guard = Objects.requireNonNull(guard, "guard");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (!isPlain(request) || !isAnswered(request, response)) {
            jersey.service(request, response);
        }
    }

    /** A GET or HEAD without a body. */
    private static boolean isPlain(Request request) {
        Method method = request.getMethod();
        return (method == Method.GET || method == Method.HEAD)
                && request.getHeader(Header.ContentLength) == null
                && request.getHeader(Header.TransferEncoding) == null;
    }

    private boolean isAnswered(Request request, Response response) throws IOException {
        String address = address(request);
        Optional<Known> known = shortcuts.find(address);
        if (known.isEmpty()) {
            request.setAttribute(Shortcuts.ADDRESS_PROPERTY, address);
            return false;
        }
        return isAnswered(request, response, known.get());
    }

    private boolean isAnswered(Request request, Response response, Known known) throws IOException {
        Route route = known.route();
        RequestHeaders headers = new GrizzlyHeaders(request);
        ClientContext client = (ClientContext) request.getAttribute(ClientContext.PROPERTY);
        Optional<Recognised> asking = recognise(route, headers, client);
        if (asking.isEmpty()) {
            return false;
        }
        Viewer viewer = asking.get().viewer();
        Optional<PreparedAnswer> ready = ready(known.shortcut(), client, viewer);
        if (ready.isEmpty() || !isAdmitted(request, response, route, viewer)) {
            return false;
        }
        asking.get().cookie().ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
        request.setAttribute(Exchange.SUBJECT_PROPERTY, viewer.subject());
        request.setAttribute(Exchange.ROUTE_PROPERTY, route.template());
        send(request, response, reply(request, headers, ready.get(), route));
        return true;
    }

    private Optional<Recognised> recognise(Route route, RequestHeaders headers, ClientContext client) {
        return route.surelyAccepted(headers.find("Accept").orElse(""))
                ? guard.recognise(route.resource(), headers, client)
                : Optional.empty();
    }

    private static Optional<PreparedAnswer> ready(Shortcut shortcut, ClientContext client, Viewer viewer) {
        try {
            return shortcut.ready(client, viewer);
        } catch (BoardUnavailableException told) {
            return Optional.empty(); // by Jersey, for whom it is thrown again
        }
    }

    /** Counts the request. One too many is refused by Jersey, which finds the verdict in the request. */
    private boolean isAdmitted(Request request, Response response, Route route, Viewer viewer) {
        Optional<Verdict> verdict = limits.flatMap(counting -> counting.count(route.resource(), viewer));
        verdict.ifPresent(counted -> request.setAttribute(Verdict.PROPERTY, counted));
        boolean admitted = verdict.map(Verdict::allowed).orElse(true);
        if (admitted) {
            verdict.ifPresent(counted -> counted.headers().forEach(response::setHeader));
        }
        return admitted;
    }

    private static Reply reply(Request request, RequestHeaders headers, PreparedAnswer ready, Route route) {
        return Answers.reply(request.getMethod() == Method.HEAD, headers, ready, route.mediaType(), Answers.NO_STORE);
    }

    private static void send(Request request, Response response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.status() == 304) {
            response.setContentLength(0); // not sent, but counted
        }
        if (reply.body().isPresent()) {
            ((BodySink) request.getAttribute(BodySink.PROPERTY))
                    .send(reply.body().get());
        }
    }

    private static String address(Request request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @Override
    public void start() {
        jersey.start();
    }

    @Override
    public void destroy() {
        jersey.destroy();
    }
}
