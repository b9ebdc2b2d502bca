package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.board.Board;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Concurrent viewers share one fetch, with real threads and time. */
class ConcurrentViewersTest {

    private static final int VIEWERS = 50;

    private final FakePlatform platform = new FakePlatform();
    private final ExecutorService viewers = Executors.newFixedThreadPool(VIEWERS);

    @AfterEach
    void close() {
        viewers.shutdownNow();
        platform.close();
    }

    @Test
    void fetchesOnceForConcurrentViewers() throws InterruptedException, ExecutionException {
        CountDownLatch allStarted = new CountDownLatch(VIEWERS);
        platform.onCodex(FakePlatform.TICKETS, request -> {
            awaitAll(allStarted);
            return ContractFiles.response("codex-tickets-live.json");
        });
        try (CodexAdapter adapter =
                platform.adapter(TestSettings.withMaxWait(platform.settings(), Duration.ofSeconds(20)))) {
            List<Future<Board>> seen = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                seen.add(viewers.submit(() -> {
                    allStarted.countDown();
                    return adapter.boards().latest().board();
                }));
            }

            for (Future<Board> board : seen) {
                assertThat(board.get()).isSameAs(seen.get(0).get());
            }
        }
        assertThat(platform.codex.requestCount(FakePlatform.TICKETS)).isEqualTo(1);
        assertThat(platform.core.requestCount(FakePlatform.TOKEN)).isEqualTo(1);
    }

    @Test
    void refreshesAheadWhileViewerIsPresent() {
        CodexSettings settings = platform.settings();
        CodexSettings quick =
                TestSettings.withCache(settings, TestSettings.withSnapshotTtl(settings.cache(), Duration.ofSeconds(1)));
        try (CodexAdapter adapter = CodexAdapter.create(quick, Clock.systemUTC(), CodexCallListener.NONE)) {
            adapter.boards().latest();

            await().until(() -> platform.codex.requestCount(FakePlatform.TICKETS) >= 2);
        }
    }

    private static void awaitAll(CountDownLatch allStarted) {
        try {
            allStarted.await();
        } catch (InterruptedException endOfTest) {
            Thread.currentThread().interrupt();
        }
    }
}
