package io.hivematrix.beacon.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.BoardVersion;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * ConditionalResponses of the latest board: each question is answered once, however many ask it, and when the board changes all
 * answers are dropped with it. While the board is stale the answers tell its age, so they last a second each.
 * Thread-safe; of several that ask the same at once, one prepares the answer and the others wait for it.
 */
public final class ResponseCache {

    private final long maxBytes;
    private final LongAdder lookups = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final AtomicReference<Optional<Generation>> latest = new AtomicReference<>(Optional.empty());

    /** ConditionalResponses of at most that many bytes in all; the least used are dropped first. */
    public ResponseCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The answer to a question.
     *
     * @param board the board it is about
     * @param question what is asked and in which form: a value that is equal to another if and only if the same bytes
     *     answer both, the age of the board aside
     * @param now the time that the board's age is told by
     * @param render makes the body; not asked if the answer is ready
     */
    public CachedResponse get(PreparedBoard board, Object question, Instant now, Supplier<byte[]> render) {
        lookups.increment();
        Key key = new Key(question, Staleness.of(board.freshness(), now));
        return of(board.version()).answers.get(key, missing -> prepare(render));
    }

    /** How many questions were asked. */
    public long lookups() {
        return lookups.sum();
    }

    /** How many of them had to be answered anew. */
    public long renders() {
        return renders.sum();
    }

    private CachedResponse prepare(Supplier<byte[]> render) {
        renders.increment();
        return CachedResponse.of(render.get());
    }

    private Generation of(BoardVersion version) {
        return latest.updateAndGet(known -> known.filter(generation -> generation.version.equals(version))
                        .or(() -> Optional.of(new Generation(version, maxBytes))))
                .orElseThrow();
    }

    private record Key(Object question, Optional<Staleness> staleness) {}

    private record Staleness(RefreshFailure failure, long ageSeconds) {

        static Optional<Staleness> of(Freshness freshness, Instant now) {
            return freshness
                    .failure()
                    .map(failure -> new Staleness(failure, freshness.age(now).toSeconds()));
        }
    }

    private static final class Generation {

        private final BoardVersion version;
        private final Cache<Key, CachedResponse> answers;

        Generation(BoardVersion version, long maxBytes) {
            this.version = version;
            this.answers = Caffeine.newBuilder()
                    .maximumWeight(maxBytes)
                    .weigher((Key key, CachedResponse answer) -> answer.weight())
                    .executor(Runnable::run)
                    .build();
        }
    }
}
