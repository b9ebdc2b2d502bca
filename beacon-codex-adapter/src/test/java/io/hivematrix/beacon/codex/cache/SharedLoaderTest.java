package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.shared.SharedDocument;
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
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedLoaderTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private int fetches;
    private Optional<CodexCallException> failure = Optional.empty();
    private final SharedLoader<String> one = loader();
    private final SharedLoader<String> other = loader();

    @Test
    void secondLoader_readsDocumentOfFirst() throws CodexCallException {
        Loaded<String> first = one.load(false, clock::nanos);
        Loaded<String> second = other.load(false, clock::nanos);

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.readAt()).isEqualTo(first.readAt());
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void slowFetch_allHaveSameTimes() throws CodexCallException {
        SharedLoader<String> slow = loader(() -> clock.advance(Duration.ofNanos(2_345_678_901L)));
        Loaded<String> first = slow.load(false, clock::nanos);
        Loaded<String> second = other.load(false, clock::nanos);

        assertThat(second.loadTime()).isEqualTo(first.loadTime()).contains(Duration.ofMillis(2_345));
        assertThat(second.readAt()).isEqualTo(first.readAt());
    }

    @Test
    void published_othersHaveNewerUntilTheyLoad() throws CodexCallException {
        one.load();

        assertThat(one.hasNewer()).isFalse();
        assertThat(other.hasNewer()).isTrue();
        other.load();
        assertThat(other.hasNewer()).isFalse();
    }

    @Test
    void documentIsOld_hasItsAge() throws CodexCallException {
        documents.put(document(1, "shared", Duration.ofSeconds(40)));

        assertThat(one.load(false, clock::nanos).loadedNanos())
                .isEqualTo(clock.nanos() - Duration.ofSeconds(40).toNanos());
    }

    @Test
    void anotherFetches_waitsForItsDocument() throws Exception {
        documents.next("board", 0, false, Duration.ofSeconds(1));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> value(other));

        documents.publish("board", document(1, "shared", Duration.ZERO), Duration.ofMinutes(1));

        assertThat(waiting.get()).isEqualTo("shared");
        assertThat(fetches).isZero();
    }

    @Test
    void holderDies_fetchesItself() throws Exception {
        documents.next("board", 0, false, Duration.ofSeconds(1));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> value(other));

        documents.expireLease();

        assertThat(waiting.get()).isEqualTo("fetched 1");
    }

    @Test
    void slowFormerHolder_takesNewerDocument() throws Exception {
        SharedLoader<String> slow = loader(() -> documents.put(document(7, "newer", Duration.ZERO)));

        assertThat(slow.load()).isEqualTo("newer");
    }

    @Test
    void fetchHangs_newerDocumentIsLoaded() throws Exception {
        CompletableFuture<Void> fetching = new CompletableFuture<>();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = loader(() -> {
            fetching.complete(null);
            released.join();
        });
        CompletableFuture<String> loading = CompletableFuture.supplyAsync(() -> value(hanging));
        fetching.get();

        documents.put(document(7, "newer", Duration.ZERO));
        assertThat(loading.get()).isEqualTo("newer");
        released.complete(null);
        assertThat(one.load()).isEqualTo("newer");
    }

    @Test
    void fetchHangs_noSecondFetchIsStarted() throws Exception {
        AtomicInteger started = new AtomicInteger();
        CompletableFuture<Void> released = new CompletableFuture<>();
        SharedLoader<String> hanging = loader(() -> {
            started.incrementAndGet();
            released.join();
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> value(hanging));
        await().until(() -> started.get() == 1);
        documents.put(document(7, "newer", Duration.ZERO));
        first.get();
        FutureTask<String> second = new FutureTask<>(() -> value(hanging));
        Thread loading = new Thread(second);
        loading.start();
        await().until(() -> loading.getState() == Thread.State.TIMED_WAITING);
        documents.put(document(8, "latest", Duration.ZERO));

        assertThat(second.get()).isEqualTo("latest");
        assertThat(started).hasValue(1);
        released.complete(null);
    }

    @Test
    void fetchFails_newerDocumentIsLoaded() throws CodexCallException {
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "test"));
        SharedLoader<String> failing = loader(() -> documents.putSilently(document(7, "newer", Duration.ZERO)));

        assertThat(failing.load()).isEqualTo("newer");
    }

    @Test
    void sharingEndsDuringLongFetch_fetchesAgain() throws CodexCallException {
        SharedLoader<String> slow = loader(() -> {
            clock.advance(Duration.ofSeconds(2));
            documents.setAway(true);
        });

        assertThat(slow.load()).isEqualTo("fetched 2");
    }

    @Test
    void failure_isThatOfAllLoaders() {
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "test"));

        assertThatExceptionOfType(CodexCallException.class).isThrownBy(one::load);
        assertThatExceptionOfType(CodexCallException.class)
                .isThrownBy(other::load)
                .matches(shared -> shared.reason() == RefreshFailure.Reason.UNREACHABLE);
        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void malformedDocument_isRefusedAndReplaced() throws CodexCallException {
        var garbage = new SharedDocument.Content("garbage".getBytes(StandardCharsets.UTF_8));
        documents.put(new SharedDocument(0, clock.instant(), Duration.ZERO, Duration.ZERO, garbage));
        documents.put(new SharedDocument(5, clock.instant(), Duration.ZERO, Duration.ZERO, garbage));

        documents.expireLease();
        assertThat(one.load(false, clock::nanos).value()).startsWith("fetched");
    }

    @Test
    void sharingUnavailable_eachFetches() throws CodexCallException {
        documents.setAway(true);

        assertThat(one.load()).isEqualTo("fetched 1");
        assertThat(other.load()).isEqualTo("fetched 2");
    }

    @Test
    void fetchedAlone_olderDocumentIsNotRead() throws CodexCallException {
        documents.put(document(1, "older", Duration.ofSeconds(10)));
        documents.setAway(true);
        one.load();
        documents.setAway(false);

        assertThat(one.load()).isEqualTo("fetched 2");
    }

    @Test
    void fetchedAlone_earlierBegunFetchIsNotRead() throws CodexCallException {
        documents.setAway(true);
        one.load();
        documents.setAway(false);
        documents.put(document(1, "begun earlier", Duration.ZERO));

        assertThat(one.load()).isEqualTo("fetched 2");
    }

    @Test
    void publishIsAlwaysRefused_fetchesTwice() throws CodexCallException {
        SharedLoader<String> refused =
                loader(() -> documents.put(document(100L * fetches, "older", Duration.ofSeconds(10))));
        documents.setAway(true);
        refused.load();
        documents.setAway(false);

        assertThat(refused.load()).isEqualTo("fetched 3");
    }

    @Test
    void anew_fetchesAlthoughThereIsDocument() throws CodexCallException {
        one.load();

        assertThat(other.load(true, clock::nanos).value()).isEqualTo("fetched 2");
    }

    @Test
    void announcedDocumentIsMissing_isAnnouncedNoMore() throws CodexCallException {
        documents.notifyAbout(1_000);

        assertThat(one.hasNewer()).isTrue();
        one.load();
        assertThat(one.hasNewer()).isFalse();
    }

    private SharedLoader<String> loader() {
        return loader(() -> {});
    }

    private SharedLoader<String> loader(Runnable duringFetch) {
        return new SharedLoader<>(
                "board",
                documents,
                source(duringFetch),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                clock,
                clock::nanos,
                fetch -> new Thread(fetch).start());
    }

    private DocumentSource<String> source(Runnable meanwhile) {
        return new DocumentSource<>() {
            @Override
            public String fetch(Instant readAt, OutputStream copy) throws CodexCallException {
                fetches++;
                meanwhile.run();
                if (failure.isPresent()) {
                    throw failure.get();
                }
                String value = "fetched " + fetches;
                write(copy, value);
                return value;
            }

            @Override
            public String read(Instant readAt, InputStream document) throws IOException {
                return new String(document.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }

    private static SharedDocument document(long number, String text, Duration age) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            write(compressed, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var content = new SharedDocument.Content(bytes.toByteArray());
        return new SharedDocument(number, Instant.EPOCH, Duration.ofMillis(3), age, content);
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String value(SharedLoader<String> loader) {
        try {
            return loader.load();
        } catch (CodexCallException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
