package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.CodexFixture;
import io.hivematrix.beacon.codex.TestSettings;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.domain.board.Board;
import io.hivematrix.beacon.domain.board.BoardSnapshot;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** {@link CachingBoardSource} and {@link RefreshingValue} with shared documents. */
class SharedValuesTest {

    private static final Duration TTL = Duration.ofSeconds(5);
    private static final Duration LONG_ENOUGH_TO_START_A_THREAD = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private int fetches;
    private Optional<CodexCallException> failure = Optional.empty();
    private Runnable duringRead = () -> {};
    private Runnable duringFetch = () -> {};
    private Executor background = Runnable::run;
    private CachingBoardSource boards = boards(CodexFixture.settings());

    @Test
    void sharedBoardIsOld_fetchesAtOnce() {
        documents.put(document(1, 70, Duration.ofSeconds(100)));

        assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(1));
    }

    @Test
    void sharedBoardIsOldAndCodexFails_isShownStale() {
        documents.put(document(1, 70, Duration.ofSeconds(100)));
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "test"));

        BoardSnapshot snapshot = boards.latest();
        assertThat(snapshot.board()).isEqualTo(CodexFixture.board(70));
        assertThat(snapshot.failure()).isPresent();
    }

    @Test
    void sharedBoardIsFresh_isNotFetched() {
        documents.put(document(1, 70, Duration.ofSeconds(1)));

        assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(70));
        assertThat(fetches).isZero();
    }

    @Test
    void inventedNumber_fetchesNothing() {
        boards.latest();
        documents.notifyAbout(1_000);
        boards.loadNewer();

        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void published_isLoadedBeforeTtlEnds() {
        boards.latest();
        clock.advance(Duration.ofSeconds(1));
        documents.put(document(9, 70, Duration.ZERO));
        boards.loadNewer();

        assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(70));
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void announced_isAwaitedThoughBoardIsFresh() {
        boards.latest();
        clock.advance(Duration.ofSeconds(1));
        documents.put(document(9, 70, Duration.ZERO));

        assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(70));
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void fetchIsOverdue_newerBoardIsShown() {
        CompletableFuture<Void> released = new CompletableFuture<>();
        boards.latest();
        clock.advance(TTL);
        duringFetch = released::join;
        background = task -> new Thread(task).start();
        assertThat(boards.latest().failure()).isPresent();
        documents.putSilently(document(9, 70, Duration.ZERO));

        await().untilAsserted(() -> assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(70)));
        released.complete(null);
    }

    @Test
    void fetchIsOverdue_waitingRequestGetsNewerBoard() {
        CompletableFuture<Void> released = new CompletableFuture<>();
        boards = boards(TestSettings.withMaxWait(CodexFixture.settings(), LONG_ENOUGH_TO_START_A_THREAD));
        boards.latest();
        clock.advance(TTL);
        duringFetch = () -> {
            documents.putSilently(document(9, 70, Duration.ZERO));
            released.join();
        };
        background = task -> new Thread(task).start();

        assertThat(boards.latest().board()).isEqualTo(CodexFixture.board(70));
        released.complete(null);
    }

    @Test
    void valuePublishedDuringLoad_isLoadedAfterIt() {
        RefreshingValue<Board> value =
                new RefreshingValue<>("test value", CodexFixture.board(5), loader(), TTL, Runnable::run, clock::nanos);
        documents.put(document(1, 70, Duration.ofSeconds(1)));
        duringRead = () -> {
            duringRead = () -> {};
            documents.put(document(2, 71, Duration.ZERO));
        };
        value.get();

        assertThat(value.get()).isEqualTo(CodexFixture.board(71));
    }

    private CachingBoardSource boards(CacheSettings settings) {
        return new CachingBoardSource(
                loader(), settings, clock, clock::nanos, task -> background.execute(task), (delay, work) -> {});
    }

    private SharedLoader<Board> loader() {
        return new SharedLoader<>(
                "board",
                documents,
                new Source(),
                TTL,
                Duration.ofMinutes(1),
                clock,
                clock::nanos,
                task -> background.execute(task));
    }

    private static SharedDocument document(long number, long ticket, Duration age) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(Long.toString(ticket).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var content = new SharedDocument.Content(bytes.toByteArray());
        return new SharedDocument(number, Instant.EPOCH, Duration.ofMillis(3), age, content);
    }

    /** Boards with one ticket, whose number is their document. */
    private final class Source implements DocumentSource<Board> {

        @Override
        public Board fetch(Instant readAt, OutputStream copy) throws CodexCallException {
            fetches++;
            duringFetch.run();
            if (failure.isPresent()) {
                throw failure.get();
            }
            try {
                copy.write(Integer.toString(fetches).getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return CodexFixture.board(fetches);
        }

        @Override
        public Board read(Instant readAt, InputStream document) throws IOException {
            duringRead.run();
            return CodexFixture.board(Long.parseLong(new String(document.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
