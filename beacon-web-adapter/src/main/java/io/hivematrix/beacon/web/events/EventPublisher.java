package io.hivematrix.beacon.web.events;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.api.BoardResponses;
import io.hivematrix.beacon.web.api.SyncListener;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.http.DaemonThreads;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes changes of boards and syncs to the open streams. Streams hold no threads: one thread compares the board with
 * what each stream has received, every {@link #INTERVAL}, another one checks sessions and syncs. Thread-safe.
 */
public final class EventPublisher implements SyncListener, AutoCloseable {

    /** Upper bound of the delay between a new board and the start of its events. */
    private static final Duration INTERVAL = Duration.ofMillis(50);

    /** Interval of heartbeats and of streams whose client had not read earlier events. */
    private static final Duration PASS_INTERVAL = Duration.ofSeconds(1);

    private static final Duration MIN_RECONNECT = Duration.ofSeconds(1);
    private static final long RECONNECT_JITTER_MILLIS = 4_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(60);
    private static final Duration MAX_SYNC = Duration.ofHours(1);

    /** Events of syncs that are sent again to clients that reconnect. */
    private static final int MAX_RECENT_SYNCS = 4;

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private final ViewStates states;
    private final TicketSyncUseCase sync;
    private final StreamLimits limits;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final EventJson json = new EventJson();
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Set<RunningSync> syncs = ConcurrentHashMap.newKeySet();
    private final Deque<PublishedSync> recentSyncs = new ArrayDeque<>();
    private final ScheduledExecutorService publishing =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("beacon-event-publisher"));
    private final ScheduledExecutorService checking =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("beacon-event-checks"));
    private final AtomicBoolean due = new AtomicBoolean();
    private long lastPass;
    private boolean closed;

    /**
     * Creates a publisher, which runs until {@link #close}.
     *
     * @param responses documents of boards, for their entity tags
     * @param nanoTime monotonic time in nanoseconds, such as {@link System#nanoTime}
     */
    public EventPublisher(
            ShowDashboardUseCase dashboards,
            BoardResponses responses,
            TicketSyncUseCase sync,
            StreamLimits limits,
            Clock clock,
            LongSupplier nanoTime) {
        this.states = new ViewStates(dashboards, responses, json, clock);
        this.sync = sync;
        this.limits = limits;
        this.clock = clock;
        this.nanoTime = nanoTime;
        schedule(publishing, this::publish, INTERVAL);
        schedule(checking, this::checkSessions, limits.sessionCheck());
        schedule(checking, this::checkSyncs, limits.syncCheck());
    }

    /**
     * Adds a stream; its first event follows within {@link #INTERVAL}. A client that reconnects also gets the latest events of
     * syncs, at most {@link #MAX_RECENT_SYNCS} within {@link #RECENT}.
     *
     * @throws ProblemException with status 503 if there are too many streams, in all or of this user
     */
    synchronized void open(EventStream stream) {
        streams.stream().filter(open -> open.isReplacedBy(stream)).toList().forEach(replaced -> {
            replaced.abort();
            streams.remove(replaced);
        });
        List<EventStream> own = streams.stream()
                .filter(open -> open.subject().equals(stream.subject()))
                .toList();
        if (closed || streams.size() >= limits.maxStreams() || own.size() >= limits.maxPerUser()) {
            own.forEach(open -> open.probe(nanoTime.getAsLong()));
            throw new ProblemException(Problem.of(503, "Too many event streams are open. Refresh by requests instead.")
                    .withType("too-many-streams")
                    .withRetryAfter(RETRY_AFTER));
        }
        stream.limitBuffer();
        stream.lastEventId().ifPresent(last -> addMissedSyncs(stream, last));
        streams.add(stream);
        due.set(true);
    }

    /** Returns the number of open streams. */
    public int openStreams() {
        return streams.size();
    }

    @Override
    public void onSyncStarted(String subject, SyncJob job) {
        syncs.add(new RunningSync(subject, job.id(), nanoTime.getAsLong()));
        publishSync(subject, job);
    }

    /** Sends "bye" to all streams, closes them and stops. */
    @Override
    public void close() {
        publishing.shutdownNow();
        checking.shutdownNow();
        synchronized (this) {
            closed = true;
        }
        streams.forEach(stream -> end(stream, "bye"));
    }

    /** Visits all streams if there is something new for one of them, otherwise once per {@link #PASS_INTERVAL}. */
    private void publish() {
        if (streams.isEmpty()) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (due.getAndSet(false) || states.isChanged() || now - lastPass >= PASS_INTERVAL.toNanos()) {
            lastPass = now;
            visitAll();
        }
    }

    private void visitAll() {
        streams.removeIf(EventStream::isClosed);
        Map<ViewSlug, ViewState> current = states.of(
                streams.stream().flatMap(stream -> stream.views().stream()).collect(Collectors.toSet()));
        long now = nanoTime.getAsLong();
        streams.forEach(stream -> stream.write(current, limits, now));
    }

    private void checkSessions() {
        for (EventStream stream : streams) {
            try {
                stream.authentication().requireValid();
            } catch (AuthenticationException ended) {
                end(stream, ended.reason() == RejectionReason.CORE_UNAVAILABLE ? "bye" : "signed-out");
            }
        }
    }

    private void checkSyncs() {
        syncs.removeIf(this::hasEnded);
    }

    private boolean hasEnded(RunningSync running) {
        try {
            Optional<SyncJob> job = sync.status(running.id());
            if (job.filter(found -> found.state() == SyncJob.State.RUNNING).isEmpty()) {
                job.ifPresent(ended -> publishSync(running.subject(), ended));
                return true;
            }
        } catch (SyncUnavailableException unavailable) {
            LOG.debug("The state of a sync is not known: {}", unavailable.getMessage());
        }
        return nanoTime.getAsLong() - running.startedAt() > MAX_SYNC.toNanos();
    }

    private synchronized void publishSync(String subject, SyncJob job) {
        PublishedSync published = new PublishedSync(subject, job, clock.instant());
        recentSyncs.add(published);
        if (recentSyncs.size() > MAX_RECENT_SYNCS) {
            recentSyncs.remove();
        }
        streams.forEach(stream -> stream.add(event(published, stream)));
        due.set(true);
    }

    private void addMissedSyncs(EventStream stream, String lastEventId) {
        Instant oldest = clock.instant().minus(RECENT);
        List<StreamEvent> events = recentSyncs.stream()
                .filter(published -> published.at().isAfter(oldest))
                .map(published -> event(published, stream))
                .toList();
        long received = events.stream()
                .takeWhile(event -> !event.id().equals(lastEventId))
                .count();
        events.stream().skip(received == events.size() ? 0 : received + 1).forEach(stream::add);
    }

    private StreamEvent event(PublishedSync published, EventStream stream) {
        return json.sync(published.job(), stream.subject().equals(published.subject()), published.at());
    }

    private void end(EventStream stream, String name) {
        stream.end(json.last(name, reconnect(), clock.instant()), nanoTime.getAsLong());
    }

    /** Returns a random delay, so that the clients of an office do not reconnect in the same second. */
    private static Duration reconnect() {
        return MIN_RECONNECT.plusMillis(ThreadLocalRandom.current().nextLong(RECONNECT_JITTER_MILLIS));
    }

    private static void schedule(ScheduledExecutorService executor, Runnable task, Duration interval) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException | Error defect) { // a throwable would end the schedule
                LOG.error("Failed to publish events", defect);
            }
        };
        var unused = executor.scheduleWithFixedDelay(guarded, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record RunningSync(String subject, SyncJobId id, long startedAt) {}

    private record PublishedSync(String subject, SyncJob job, Instant at) {}
}
