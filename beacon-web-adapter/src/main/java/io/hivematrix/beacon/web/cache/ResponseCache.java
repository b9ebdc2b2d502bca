package io.hivematrix.beacon.web.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.BoardVersion;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Cache of the rendered responses of the latest board version; a new version discards all of them. A response of a stale
 * board contains its age, so it is valid for one second. Thread-safe: equal requests at the same time render once.
 */
public final class ResponseCache {

    private final long maxBytes;
    private final LongAdder lookups = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final AtomicReference<Optional<Generation>> latest = new AtomicReference<>(Optional.empty());

    /** Creates a cache of at most {@code maxBytes} bytes; the least used responses are evicted first. */
    public ResponseCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Returns the cached response of a request, rendered if it is absent.
     *
     * @param board the board
     * @param request cache key: equal for two requests if and only if their bodies are equal, apart from the board's age
     * @param encoding the encoding of the body
     * @param now the time by which the board's age is computed
     * @param body returns the renderer of the body, after reserving the memory for it; called only if the response is absent;
     *     equal requests wait for the first one and call theirs only if that fails
     */
    public CachedResponse get(
            PreparedBoard board,
            Object request,
            ContentEncoding encoding,
            Instant now,
            Supplier<ContentEncoding.BodyWriter> body) {
        lookups.increment();
        Key key = new Key(request, encoding, Staleness.of(board.freshness(), now));
        AsyncCache<Key, CachedResponse> responses = of(board.version()).responses;
        CompletableFuture<CachedResponse> cached = responses.getIfPresent(key);
        CompletableFuture<CachedResponse> own = new CompletableFuture<>();
        CompletableFuture<CachedResponse> first =
                cached == null ? responses.asMap().putIfAbsent(key, own) : cached;
        try {
            if (first == null) {
                own.complete(render(encoding, body));
            }
            return (first == null ? own : first).join();
        } catch (CancellationException failed) {
            return render(encoding, body); // the first client may have been over its share of the memory
        } finally {
            if (first == null) {
                own.cancel(false);
            }
        }
    }

    private CachedResponse render(ContentEncoding encoding, Supplier<ContentEncoding.BodyWriter> body) {
        ContentEncoding.BodyWriter writer = body.get();
        renders.increment();
        return encoding.encode(writer);
    }

    /** Returns the number of calls of {@link #get}. */
    public long lookups() {
        return lookups.sum();
    }

    /** Returns the number of rendered responses. */
    public long renders() {
        return renders.sum();
    }

    private Generation of(BoardVersion version) {
        return latest.updateAndGet(known -> known.filter(generation -> generation.version.equals(version))
                        .or(() -> Optional.of(new Generation(version, maxBytes))))
                .orElseThrow();
    }

    private record Key(Object request, ContentEncoding encoding, Optional<Staleness> staleness) {}

    private record Staleness(RefreshFailure failure, long ageSeconds) {

        static Optional<Staleness> of(Freshness freshness, Instant now) {
            return freshness
                    .failure()
                    .map(failure -> new Staleness(failure, freshness.age(now).toSeconds()));
        }
    }

    private static final class Generation {

        private final BoardVersion version;
        private final AsyncCache<Key, CachedResponse> responses;

        Generation(BoardVersion version, long maxBytes) {
            this.version = version;
            this.responses = Caffeine.newBuilder()
                    .maximumWeight(maxBytes)
                    .weigher((Key key, CachedResponse response) ->
                            response.body().size())
                    .executor(Runnable::run)
                    .buildAsync();
        }
    }
}
