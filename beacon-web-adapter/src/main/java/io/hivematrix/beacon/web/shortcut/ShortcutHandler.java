package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.web.cache.ConditionalResponse;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.http.ResponseBodySink;
import io.hivematrix.beacon.web.shortcut.Shortcuts.Known;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;

/** ConditionalResponses what can be answered at once, and hands everything else to Jersey, which answers it alike. */
public final class ShortcutHandler extends HttpHandler {

    private final HttpHandler jersey;
    private final Shortcuts shortcuts;
    private final ReadyReplies replies;

    /**
     * Ahead of Jersey.
     *
     * @param jersey the long way
     * @param shortcuts what the routes have learnt
     * @param replies finds what can be said at once
     */
    public ShortcutHandler(HttpHandler jersey, Shortcuts shortcuts, ReadyReplies replies) {
        this.jersey = Objects.requireNonNull(jersey, "jersey");
        this.shortcuts = Objects.requireNonNull(shortcuts, "shortcuts");
        this.replies = Objects.requireNonNull(replies, "replies");
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
        Optional<ReadyReply> ready = find(request, known.get());
        if (ready.isEmpty()) {
            return false;
        }
        request.setAttribute(RequestRecord.ROUTE_PROPERTY, known.get().route().template());
        send(request, response, ready.get());
        return true;
    }

    /** Whatever fails is left to Jersey: where it fails again, it is told and logged as all failures are. */
    private Optional<ReadyReply> find(Request request, Known known) {
        try {
            return replies.find(request, known);
        } catch (RuntimeException failed) {
            return Optional.empty();
        }
    }

    private static void send(Request request, Response response, ReadyReply ready) throws IOException {
        request.setAttribute(RequestRecord.SUBJECT_PROPERTY, ready.viewer().subject());
        ready.cookie().ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
        ready.limits().forEach(response::setHeader);
        ConditionalResponse reply = ready.reply();
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.status() == 304) {
            response.setContentLength(0); // not sent, but counted
        }
        if (reply.body().isPresent()) {
            ((ResponseBodySink) request.getAttribute(ResponseBodySink.PROPERTY))
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
