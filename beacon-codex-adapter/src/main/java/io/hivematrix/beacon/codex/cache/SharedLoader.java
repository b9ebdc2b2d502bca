package io.hivematrix.beacon.codex.cache;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.codex.shared.FetchTurn;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import io.hivematrix.beacon.codex.shared.SharingUnavailableException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Loader} of a document that several Beacons share: one fetches it from Codex, the others read its copy. Without the
 * shared documents it fetches itself. At most one {@link #load} may run at a time.
 */
public final class SharedLoader<T> implements Loader<T> {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLoader.class);
    private static final Duration MIN_LEASE = Duration.ofSeconds(1);
    private static final int MAX_FETCHES = 2;

    private final String name;
    private final SharedDocuments documents;
    private final DocumentSource<T> source;
    private final Duration lease;
    private final Duration validity;
    private final Clock clock;
    private final MonotonicClock monotonicClock;
    private final Object signal = new Object();
    private long signals;
    private volatile long announced;
    private volatile long known;
    private OptionalLong latestStart = OptionalLong.empty();
    private int refused;
    private boolean refusing;

    /**
     * Creates a loader.
     *
     * @param name name of the document
     * @param ttl minimum time between two fetches, which is also the time of a lease
     * @param validity time after which a shared document is discarded
     */
    public SharedLoader(
            String name,
            SharedDocuments documents,
            DocumentSource<T> source,
            Duration ttl,
            Duration validity,
            Clock clock,
            MonotonicClock monotonicClock) {
        this.name = name;
        this.documents = documents;
        this.source = source;
        this.lease = ttl.compareTo(MIN_LEASE) < 0 ? MIN_LEASE : ttl;
        this.validity = validity.compareTo(lease) < 0 ? lease : validity;
        this.clock = clock;
        this.monotonicClock = monotonicClock;
        documents.subscribe(name, this::onPublished);
    }

    private void onPublished(long number) {
        synchronized (signal) {
            announced = Math.max(announced, number);
            signals++;
            signal.notifyAll();
        }
    }

    @Override
    public boolean hasNewer() {
        return announced > known;
    }

    @Override
    public T load() throws CodexCallException {
        return load(false, monotonicClock).value();
    }

    @Override
    public Loaded<T> load(boolean anew, MonotonicClock time) throws CodexCallException {
        long announcedBefore = announced;
        try {
            Optional<Loaded<T>> loaded = Optional.empty();
            for (refused = 0; loaded.isEmpty(); ) {
                loaded = tryLoad(anew);
            }
            return loaded.get();
        } catch (SharingUnavailableException away) {
            return remember(fetch(new ByteArrayOutputStream(), clock.instant()));
        } finally {
            discardAnnouncement(announcedBefore);
        }
    }

    @Override
    public Optional<Loaded<T>> newer() {
        long announcedBefore = announced;
        try {
            return documents.newer(name, known).flatMap(this::read);
        } catch (SharingUnavailableException away) {
            LOG.debug("The {} of another Beacon is not reachable: {}", name, away.getMessage());
            return Optional.empty();
        } finally {
            discardAnnouncement(announcedBefore);
        }
    }

    /** An announced document may have been discarded, or never have existed. */
    private void discardAnnouncement(long number) {
        synchronized (signal) {
            announced = announced == number ? Math.min(number, known) : announced;
        }
    }

    private Optional<Loaded<T>> tryLoad(boolean anew) throws CodexCallException, SharingUnavailableException {
        long seen;
        synchronized (signal) {
            seen = signals;
        }
        FetchTurn turn = documents.next(name, known, anew, lease);
        if (turn instanceof FetchTurn.Newer newer) {
            return read(newer.document());
        }
        if (turn instanceof FetchTurn.Fetch mine) {
            return fetchAndPublish(mine.number());
        }
        if (turn instanceof FetchTurn.Failed failed) {
            throw new CodexCallException(
                    failed.reason(), "the call of another Beacon failed", Optional.of(failed.delay()));
        }
        if (turn instanceof FetchTurn.Wait other) {
            await(seen, other.delay());
        }
        return Optional.empty();
    }

    /** Returns empty if the document is malformed, or its fetch began before that of the latest one here. */
    private Optional<Loaded<T>> read(SharedDocument document) {
        known = document.number();
        long loadedNanos = monotonicClock.nanos() - document.age().toNanos();
        long started = loadedNanos - document.fetchTime().toNanos();
        if (latestStart.isPresent() && started - latestStart.getAsLong() < 0) {
            return Optional.empty();
        }
        try (GZIPInputStream plain = new GZIPInputStream(document.content().stream())) {
            T value = source.read(document.readAt(), plain);
            refusing = false;
            latestStart = OptionalLong.of(started);
            return Optional.of(new Loaded<>(
                    value, Optional.of(document.readAt()), loadedNanos, Optional.of(document.fetchTime())));
        } catch (IOException | RuntimeException invalid) {
            if (!refusing) {
                LOG.warn("Refused the shared {} of another Beacon: {}", name, invalid.toString());
            }
            refusing = true;
            return Optional.empty();
        }
    }

    /** Returns empty if another Beacon has published a newer document in the meantime, but not twice in a load. */
    private Optional<Loaded<T>> fetchAndPublish(long number) throws CodexCallException {
        Instant readAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long started = monotonicClock.nanos();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Loaded<T> loaded;
        try {
            loaded = fetch(copy, readAt);
        } catch (CodexCallException failure) {
            fail(number, failure.reason(), failure.retryAfter(), started);
            throw failure;
        } catch (RuntimeException | Error defect) {
            fail(number, RefreshFailure.Reason.INVALID_RESPONSE, Optional.empty(), started);
            throw defect;
        }
        try {
            var content = new SharedDocument.Content(copy.toByteArray());
            Duration age = Duration.ofNanos(monotonicClock.nanos() - loaded.loadedNanos());
            var document = new SharedDocument(number, readAt, loaded.loadTime().orElse(Duration.ZERO), age, content);
            if (documents.publish(name, document, validity)) {
                known = number;
            } else if (++refused < MAX_FETCHES) {
                return Optional.empty();
            }
        } catch (SharingUnavailableException away) {
            LOG.debug("The {} is not shared: {}", name, away.getMessage());
        }
        return Optional.of(remember(loaded));
    }

    private Loaded<T> remember(Loaded<T> loaded) {
        Duration loadTime = loaded.loadTime().orElse(Duration.ZERO);
        latestStart = OptionalLong.of(loaded.loadedNanos() - loadTime.toNanos());
        return loaded;
    }

    private Loaded<T> fetch(ByteArrayOutputStream copy, Instant readAt) throws CodexCallException {
        long started = monotonicClock.nanos();
        try (GZIPOutputStream compressed = new GZIPOutputStream(copy)) {
            T value = source.fetch(readAt, compressed);
            long now = monotonicClock.nanos();
            return new Loaded<>(
                    value,
                    Optional.of(readAt),
                    now,
                    Optional.of(Duration.ofNanos(now - started).truncatedTo(ChronoUnit.MILLIS)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fail(long number, RefreshFailure.Reason reason, Optional<Duration> retryAfter, long started) {
        Duration wait = lease.minusNanos(monotonicClock.nanos() - started);
        try {
            documents.fail(
                    name,
                    number,
                    reason,
                    retryAfter.filter(longer -> longer.compareTo(wait) > 0).orElse(wait));
        } catch (SharingUnavailableException away) {
            LOG.debug("The failure of the {} is not shared: {}", name, away.getMessage());
        }
    }

    private void await(long seen, Duration wait) throws CodexCallException {
        long end = System.nanoTime() + wait.toNanos();
        synchronized (signal) {
            try {
                for (long left = wait.toMillis(); signals == seen && left > 0; ) {
                    signal.wait(left);
                    left = (end - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "interrupted", interrupted);
            }
        }
    }
}
