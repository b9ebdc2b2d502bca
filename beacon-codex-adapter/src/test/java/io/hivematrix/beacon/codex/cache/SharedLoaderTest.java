package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.shared.SharedDocument;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedLoaderTest {

    private final LoaderFixture fixture = new LoaderFixture();
    private final TestClock clock = fixture.clock;
    private final InMemoryDocuments documents = fixture.documents;
    private final SharedLoader<String> one = fixture.loader();
    private final SharedLoader<String> other = fixture.loader();

    @Test
    void secondLoader_readsDocumentOfFirst() throws CodexCallException {
        Loaded<String> first = one.load(false, clock::nanos);
        Loaded<String> second = other.load(false, clock::nanos);

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.readAt()).isEqualTo(first.readAt());
        assertThat(fixture.fetches).isEqualTo(1);
    }

    @Test
    void slowFetch_allHaveSameTimes() throws CodexCallException {
        SharedLoader<String> slow = fixture.loader(() -> clock.advance(Duration.ofNanos(2_345_678_901L)));
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
        documents.put(LoaderFixture.document(1, "shared", Duration.ofSeconds(40)));

        assertThat(one.load(false, clock::nanos).loadedNanos())
                .isEqualTo(clock.nanos() - Duration.ofSeconds(40).toNanos());
    }

    @Test
    void anotherFetches_waitsForItsDocument() throws Exception {
        documents.next("board", 0, false, Duration.ofSeconds(1));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> LoaderFixture.value(other));

        documents.publish("board", LoaderFixture.document(1, "shared", Duration.ZERO), Duration.ofMinutes(1));

        assertThat(waiting.get()).isEqualTo("shared");
        assertThat(fixture.fetches).isZero();
    }

    @Test
    void holderDies_fetchesItself() throws Exception {
        documents.next("board", 0, false, Duration.ofSeconds(1));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> LoaderFixture.value(other));

        documents.expireLease();

        assertThat(waiting.get()).isEqualTo("fetched 1");
    }

    @Test
    void slowFormerHolder_takesNewerDocument() throws Exception {
        SharedLoader<String> slow =
                fixture.loader(() -> documents.put(LoaderFixture.document(7, "newer", Duration.ZERO)));

        assertThat(slow.load()).isEqualTo("newer");
    }

    @Test
    void fetchFails_newerDocumentIsLoaded() throws CodexCallException {
        fixture.failure = Optional.of(new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "test"));
        SharedLoader<String> failing =
                fixture.loader(() -> documents.putSilently(LoaderFixture.document(7, "newer", Duration.ZERO)));

        assertThat(failing.load()).isEqualTo("newer");
    }

    @Test
    void sharingEndsDuringLongFetch_fetchesAgain() throws CodexCallException {
        SharedLoader<String> slow = fixture.loader(() -> {
            clock.advance(Duration.ofSeconds(2));
            documents.setAway(true);
        });

        assertThat(slow.load()).isEqualTo("fetched 2");
    }

    @Test
    void failure_isThatOfAllLoaders() {
        fixture.failure = Optional.of(new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "test"));

        assertThatExceptionOfType(CodexCallException.class).isThrownBy(one::load);
        assertThatExceptionOfType(CodexCallException.class)
                .isThrownBy(other::load)
                .matches(shared -> shared.reason() == RefreshFailure.Reason.UNREACHABLE);
        assertThat(fixture.fetches).isEqualTo(1);
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
        documents.put(LoaderFixture.document(1, "older", Duration.ofSeconds(10)));
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
        documents.put(LoaderFixture.document(1, "begun earlier", Duration.ZERO));

        assertThat(one.load()).isEqualTo("fetched 2");
    }

    @Test
    void publishIsAlwaysRefused_fetchesTwice() throws CodexCallException {
        SharedLoader<String> refused = fixture.loader(
                () -> documents.put(LoaderFixture.document(100L * fixture.fetches, "older", Duration.ofSeconds(10))));
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
}
