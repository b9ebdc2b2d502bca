package io.hivematrix.beacon.web.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.domain.board.Freshness;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.Boards;
import io.hivematrix.beacon.domain.testing.Tickets;
import io.hivematrix.beacon.domain.view.Views;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final Instant NOW = Tickets.NOW;

    private final AtomicInteger rendered = new AtomicInteger();
    private final ResponseCache cache = new ResponseCache(1 << 20);
    private final PreparedBoard board = board();

    @Test
    void equalRequests_renderOnce() {
        CachedResponse first = get(board, "a", NOW);

        assertThat(get(board, "a", NOW.plusSeconds(100))).isSameAs(first);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void differentRequests_haveDifferentResponses() {
        assertThat(get(board, "a", NOW).tag()).isNotEqualTo(get(board, "b", NOW).tag());
    }

    @Test
    void keepsResponseWhileOnlyFreshnessChanges() {
        CachedResponse first = get(board, "a", NOW);
        PreparedBoard refetched =
                board.withFreshness(new Freshness(board.freshness().lastSync(), NOW.plusSeconds(60), Optional.empty()));

        assertThat(get(refetched, "a", NOW)).isSameAs(first);
    }

    @Test
    void newBoardVersion_discardsResponses() {
        get(board, "a", NOW);
        get(board(), "a", NOW);
        get(board, "a", NOW);

        assertThat(rendered).hasValue(3);
    }

    @Test
    void staleResponse_isValidForOneSecond() {
        PreparedBoard stale = board.withFreshness(new Freshness(
                board.freshness().lastSync(),
                NOW,
                Optional.of(new RefreshFailure(RefreshFailure.Reason.TIMED_OUT, "Timed out.", NOW, Optional.empty()))));
        CachedResponse fresh = get(board, "a", NOW);
        CachedResponse first = get(stale, "a", NOW.plusSeconds(5));

        assertThat(first).isNotSameAs(fresh);
        assertThat(get(stale, "a", NOW.plusMillis(5_999))).isSameAs(first);
        assertThat(get(stale, "a", NOW.plusSeconds(6))).isNotSameAs(first);
        assertThat(get(board, "a", NOW.plusSeconds(7))).isSameAs(fresh);
    }

    @Test
    void evictsResponsesOverMaxBytes() {
        ResponseCache few = new ResponseCache(10_000);
        IntStream.range(0, 100)
                .forEach(i -> few.get(board, i, ContentEncoding.IDENTITY, NOW, () -> render("x".repeat(1000) + i)));
        rendered.set(0);
        IntStream.range(0, 100)
                .forEach(i -> few.get(board, i, ContentEncoding.IDENTITY, NOW, () -> render("x".repeat(1000) + i)));

        assertThat(rendered).hasValueGreaterThan(80);
    }

    @Test
    void concurrentEqualRequests_renderOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CachedResponse>> requests = IntStream.range(0, 64)
                    .<Callable<CachedResponse>>mapToObj(i -> () -> get(board, "a", NOW))
                    .toList();
            for (Future<CachedResponse> response : clients.invokeAll(requests)) {
                assertThat(response.get()).isSameAs(get(board, "a", NOW));
            }
            assertThat(rendered).hasValue(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void waitingRequests_reserveNoMemory() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger reserved = new AtomicInteger();
        try {
            List<Future<CachedResponse>> responses = IntStream.range(0, 9)
                    .mapToObj(i -> clients.submit(() -> cache.get(board, "a", ContentEncoding.IDENTITY, NOW, () -> {
                        reserved.incrementAndGet();
                        return out -> awaitLatch(end);
                    })))
                    .toList();
            await().until(() -> cache.lookups() == responses.size());
            end.countDown();
            for (Future<CachedResponse> response : responses) {
                response.get();
            }
            assertThat(reserved).hasValue(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void requestThatFails_doesNotFailThoseThatWait() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        CountDownLatch end = new CountDownLatch(1);
        try {
            Future<CachedResponse> failing =
                    clients.submit(() -> cache.get(board, "a", ContentEncoding.IDENTITY, NOW, () -> {
                        rendered.incrementAndGet();
                        awaitLatch(end);
                        throw new IllegalStateException("over its share");
                    }));
            await().until(() -> rendered.get() == 1);
            Future<CachedResponse> waiting = clients.submit(() -> get(board, "a", NOW));
            await().until(() -> cache.lookups() == 2);
            end.countDown();

            assertThatThrownBy(failing::get).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(waiting.get().body().size()).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void identityAndGzipHaveDifferentStrongTags() {
        CachedFile file = CachedFile.of("abc".getBytes(UTF_8));

        assertThat(file.identity().tag()).matches("\"[A-Za-z0-9_-]{24}\"");
        assertThat(file.gzip().tag()).matches("\"[A-Za-z0-9_-]{24}-gzip\"");
        assertThat(file.gzip().identityTag()).isEqualTo(file.identity().tag());
        assertThat(CachedFile.of("abc".getBytes(UTF_8)).identity().tag())
                .isEqualTo(file.identity().tag());
        assertThat(CachedFile.of("abd".getBytes(UTF_8)).identity().tag())
                .isNotEqualTo(file.identity().tag());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private CachedResponse get(PreparedBoard of, String request, Instant now) {
        return cache.get(of, request, ContentEncoding.IDENTITY, now, () -> render(request));
    }

    private ContentEncoding.BodyWriter render(String text) {
        return out -> {
            rendered.incrementAndGet();
            out.write(text.getBytes(UTF_8));
        };
    }

    private static PreparedBoard board() {
        return PreparedBoard.of(
                Boards.snapshot(Boards.small()),
                Boards.smallAgents(),
                PsaConfiguration.UNKNOWN,
                Views.standard(Set.of(Views.STANDARD_PROFESSIONAL_SERVICES), 30),
                DefaultOrders.STANDARD);
    }
}
