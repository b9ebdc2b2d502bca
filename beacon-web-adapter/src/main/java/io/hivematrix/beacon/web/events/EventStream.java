package io.hivematrix.beacon.web.events;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.Reauthentication;
import io.hivematrix.beacon.web.http.ClientConnection;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open stream of one client. Nothing is written while earlier bytes wait for the client, so at most one event per view and
 * {@link #MAX_PENDING} sync events wait. Thread-safe.
 */
final class EventStream {

    private static final int MAX_PENDING = 4;

    /** Some events; the system would buffer megabytes, so that a client that does not read would not be noticed for days. */
    private static final int SEND_BUFFER_BYTES = 4 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final String subject;
    private final Optional<String> client;
    private final List<ViewSlug> views;
    private final Optional<String> lastEventId;
    private final Reauthentication authentication;
    private final ClientConnection connection;
    private final SseEventSink sink;
    private final Sse sse;
    private final Map<ViewSlug, String> sentContent = new HashMap<>();
    private final Map<ViewSlug, Boolean> sentStale = new HashMap<>();
    private final Queue<StreamEvent> pending = new ArrayDeque<>();
    private long progressAt;
    private boolean started;

    /**
     * @param client the id of the browser; it has one stream at a time
     * @param views the views whose events are sent
     * @param lastEventId the last event that the client has received on an earlier stream
     * @param now monotonic time in nanoseconds
     */
    EventStream(
            String subject,
            Optional<String> client,
            List<ViewSlug> views,
            Optional<String> lastEventId,
            Reauthentication authentication,
            ClientConnection connection,
            SseEventSink sink,
            Sse sse,
            long now) {
        this.subject = subject;
        this.client = client;
        this.views = views;
        this.lastEventId = lastEventId;
        this.authentication = authentication;
        this.connection = connection;
        this.sink = sink;
        this.sse = sse;
        this.progressAt = now;
    }

    /** Limits what the system buffers; called once the stream is admitted. */
    void limitBuffer() {
        connection.limitSendBuffer(SEND_BUFFER_BYTES);
    }

    String subject() {
        return subject;
    }

    /** Returns whether a later stream of the same browser replaces this one, whose end may not have been noticed yet. */
    boolean isReplacedBy(EventStream later) {
        return subject.equals(later.subject) && client.isPresent() && client.equals(later.client);
    }

    Optional<String> lastEventId() {
        return lastEventId;
    }

    List<ViewSlug> views() {
        return views;
    }

    Reauthentication authentication() {
        return authentication;
    }

    /** Returns whether the stream has ended; ends it if its connection is closed. */
    synchronized boolean isClosed() {
        if (!connection.isOpen()) {
            close();
        }
        return sink.isClosed();
    }

    /** Adds an event that the next {@link #write} sends; drops the oldest above {@link #MAX_PENDING}. */
    synchronized void add(StreamEvent event) {
        if (pending.size() == MAX_PENDING) {
            pending.remove();
        }
        pending.add(event);
    }

    /** Sends what the client has not received; closes the stream if the client has not read for too long. */
    synchronized void write(Map<ViewSlug, ViewState> states, StreamLimits limits, long now) {
        if (connection.unsentBytes() > 0) {
            if (now - progressAt > limits.maxStall().toNanos()) {
                abort();
            }
            return;
        }
        boolean idle = now - progressAt > limits.heartbeat().toNanos();
        if (!started) {
            started = true;
            send(sse.newEventBuilder().comment("connected"), now);
        } else if (idle) {
            send(sse.newEventBuilder().comment("heartbeat"), now);
        }
        views.forEach(view -> Optional.ofNullable(states.get(view)).ifPresent(state -> writeView(view, state, now)));
        for (StreamEvent event = pending.poll(); event != null; event = pending.poll()) {
            send(event, now);
        }
    }

    private void writeView(ViewSlug view, ViewState state, long now) {
        if (lastEventId.filter(state.freshness().id()::equals).isPresent() && !sentStale.containsKey(view)) {
            state.content().ifPresent(content -> sentContent.put(view, content));
            sentStale.put(view, state.stale());
        }
        if (state.content().isPresent() && !state.content().get().equals(sentContent.get(view))) {
            state.board().ifPresent(event -> send(event, now));
            sentContent.put(view, state.content().get());
        }
        // A client that reconnects may have received "stale" before.
        boolean sentBefore = sentStale.getOrDefault(view, lastEventId.isPresent() && !state.stale());
        if (state.stale() != sentBefore) {
            send(state.freshness(), now);
        }
        sentStale.put(view, state.stale());
    }

    /** Sends a comment; a client that has left is found by the next write after it. */
    synchronized void probe(long now) {
        if (connection.unsentBytes() == 0) {
            send(sse.newEventBuilder().comment("probe"), now);
        }
    }

    /** Sends a last event and closes the stream. */
    synchronized void end(StreamEvent last, long now) {
        send(last, now);
        close();
    }

    synchronized void abort() {
        connection.abort();
        close();
    }

    private void close() {
        try {
            sink.close();
        } catch (UncheckedIOException disconnected) {
            LOG.debug("The client of an event stream has disconnected: {}", disconnected.getMessage());
        }
    }

    private void send(StreamEvent event, long now) {
        send(sse.newEventBuilder().name(event.name()).id(event.id()).data(event.data()), now);
    }

    private void send(OutboundSseEvent.Builder event, long now) {
        if (!isClosed()) {
            var unused = sink.send(event.build());
            progressAt = now;
        }
    }
}
