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
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Loader} of a document that several Beacons share: one fetches it from Codex, the others read its copy. Without the
 * shared documents it fetches itself. A newer document of another Beacon ends a {@link #load} whose fetch still runs. Each
 * loaded document was requested from Codex later than the one before. At most one {@link #load} may run at a time.
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
    private final Executor background;
    private final Announcements announcements = new Announcements();
    private volatile long known;
    private OptionalLong latestStart = OptionalLong.empty();
    private Optional<BackgroundFetch<?>> abandoned = Optional.empty();
    private long loadStart;
    private int refused;
    private boolean refusing;

    /**
     * Creates a loader.
     *
     * @param name name of the document
     * @param ttl minimum time between two fetches, which is also the time of a lease
     * @param validity time after which a shared document is discarded
     * @param background runs the fetches; must not be bounded, since callers wait for them
     */
    public SharedLoader(
            String name,
            SharedDocuments documents,
            DocumentSource<T> source,
            Duration ttl,
            Duration validity,
            Clock clock,
            MonotonicClock monotonicClock,
            Executor background) {
        this.name = name;
        this.documents = documents;
        this.source = source;
        this.lease = ttl.compareTo(MIN_LEASE) < 0 ? MIN_LEASE : ttl;
        this.validity = validity.compareTo(lease) < 0 ? lease : validity;
        this.clock = clock;
        this.monotonicClock = monotonicClock;
        this.background = background;
        documents.subscribe(name, announcements::add);
    }

    @Override
    public boolean hasNewer() {
        return announcements.latest() > known;
    }

    @Override
    public boolean findNewer() {
        Optional<SharedDocument> newer = published(known);
        newer.ifPresent(found -> announcements.add(found.number())); // a running load may take it at once
        return newer.isPresent() || hasNewer();
    }

    @Override
    public T load() throws CodexCallException {
        return load(false, monotonicClock).value();
    }

    @Override
    public Loaded<T> load(boolean anew, MonotonicClock time) throws CodexCallException {
        long announced = announcements.latest();
        loadStart = monotonicClock.nanos();
        try {
            Optional<Loaded<T>> loaded = Optional.empty();
            for (refused = 0; loaded.isEmpty(); ) {
                loaded = tryLoad(anew);
            }
            return loaded.get();
        } catch (SharingUnavailableException away) {
            BackgroundFetch<Loaded<T>> fetch = start(() -> fetch(new ByteArrayOutputStream(), clock.instant()));
            Optional<Loaded<T>> newer = newerDuring(fetch, anew ? Long.MAX_VALUE : known, 0);
            abandoned = newer.isPresent() ? Optional.of(fetch) : abandoned;
            return newer.isPresent() ? newer.get() : remember(fetch.result());
        } finally {
            announcements.discard(announced, known);
        }
    }

    @Override
    public Optional<Loaded<T>> newer() {
        return newerThan(known);
    }

    private Optional<Loaded<T>> newerThan(long number) {
        long announced = announcements.latest();
        try {
            return published(number).flatMap(this::read);
        } finally {
            announcements.discard(announced, known);
        }
    }

    /** Returns the shared document if its number is higher. */
    private Optional<SharedDocument> published(long number) {
        try {
            return documents.newer(name, number);
        } catch (SharingUnavailableException away) {
            LOG.debug("The {} of another Beacon is not reachable: {}", name, away.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Loaded<T>> tryLoad(boolean anew) throws CodexCallException, SharingUnavailableException {
        long seen = announcements.count();
        if (abandonedFetchRuns() && !anew && monotonicClock.nanos() - loadStart < lease.toNanos()) {
            Optional<Loaded<T>> newer = newerThan(known); // others fetch meanwhile, unless they are away
            if (newer.isEmpty()) {
                announcements.awaitNext(seen, lease);
            }
            return newer;
        }
        FetchTurn turn = documents.next(name, known, anew, lease);
        if (turn instanceof FetchTurn.Newer newer) {
            return read(newer.document());
        }
        if (turn instanceof FetchTurn.Fetch mine) {
            return fetchUnlessNewer(mine.number(), anew);
        }
        if (turn instanceof FetchTurn.Failed failed) {
            throw new CodexCallException(
                    failed.reason(), "the call of another Beacon failed", Optional.of(failed.delay()));
        }
        if (turn instanceof FetchTurn.Wait other) {
            announcements.awaitNext(seen, other.delay());
        }
        return Optional.empty();
    }

    private boolean abandonedFetchRuns() {
        Optional<BackgroundFetch<?>> ended = abandoned.filter(BackgroundFetch::isDone);
        if (ended.isPresent()) {
            abandoned = Optional.empty();
            ended.get().failure().ifPresent(failure -> LOG.warn("An abandoned fetch of the {} failed", name, failure));
        }
        return abandoned.isPresent();
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

    /** Returns empty if another Beacon may have published a newer document in the meantime, but not twice in a load. */
    private Optional<Loaded<T>> fetchUnlessNewer(long number, boolean anew) throws CodexCallException {
        BackgroundFetch<Published<T>> fetch = start(() -> fetchAndPublish(number));
        long above = anew ? number : known;
        Optional<Loaded<T>> newer = newerDuring(fetch, above, number);
        if (newer.isPresent()) {
            abandoned = Optional.of(fetch);
            return newer; // the fetch goes on; what it publishes is announced to this Beacon, too
        }
        Published<T> published;
        try {
            published = fetch.result();
        } catch (CodexCallException failure) {
            return Optional.of(newerThan(above).orElseThrow(() -> failure));
        }
        if (published.isRefused() && ++refused < MAX_FETCHES) {
            return Optional.empty();
        }
        known = published.isRefused() ? known : number;
        return Optional.of(remember(published.loaded()));
    }

    private <V> BackgroundFetch<V> start(Callable<V> fetch) {
        return BackgroundFetch.start(background, fetch, () -> announcements.add(0));
    }

    /** Waits for a fetch, or until another Beacon has published a document whose number is above one and not that of the fetch. */
    private Optional<Loaded<T>> newerDuring(BackgroundFetch<?> fetch, long above, long own) throws CodexCallException {
        while (true) {
            long seen = announcements.count();
            long announced = announcements.latest();
            boolean isNewer = announced > above && announced != own && !fetch.isDone();
            Optional<Loaded<T>> newer = isNewer ? newerThan(above) : Optional.empty();
            if (newer.isPresent() || fetch.isDone()) {
                return newer;
            }
            announcements.awaitNext(seen, lease);
        }
    }

    private Published<T> fetchAndPublish(long number) throws CodexCallException {
        Instant readAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long started = monotonicClock.nanos();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Loaded<T> loaded;
        try {
            loaded = fetch(copy, readAt);
        } catch (CodexCallException failure) {
            fail(number, failure.reason(), started);
            throw failure;
        } catch (RuntimeException | Error defect) {
            fail(number, RefreshFailure.Reason.INVALID_RESPONSE, started);
            throw defect;
        }
        try {
            var content = new SharedDocument.Content(copy.toByteArray());
            Duration age = Duration.ofNanos(monotonicClock.nanos() - loaded.loadedNanos());
            var document = new SharedDocument(number, readAt, loaded.loadTime().orElse(Duration.ZERO), age, content);
            return new Published<>(loaded, !documents.publish(name, document, validity));
        } catch (SharingUnavailableException away) {
            LOG.debug("The {} is not shared: {}", name, away.getMessage());
            boolean leaseHasEnded = monotonicClock.nanos() - started > lease.toNanos();
            return new Published<>(loaded, leaseHasEnded); // another Beacon may have fetched
        }
    }

    /** Fetched value, and whether a newer document exists or may exist. */
    private record Published<T>(Loaded<T> loaded, boolean isRefused) {}

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

    private void fail(long number, RefreshFailure.Reason reason, long started) {
        try {
            documents.fail(name, number, reason, lease.minusNanos(monotonicClock.nanos() - started));
        } catch (SharingUnavailableException away) {
            LOG.debug("The failure of the {} is not shared: {}", name, away.getMessage());
        }
    }
}
