package io.hivematrix.beacon.codex.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is good to have and waited for by nobody. */
class RefreshingValueTest {

    private static final Duration TTL = Duration.ofMinutes(5);

    private final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Queue<Runnable> begun = new ArrayDeque<>();
    private volatile Optional<CodexCallException> failure = Optional.empty();
    private final RefreshingValue<String> kept =
            new RefreshingValue<>("words", "none yet", this::fetch, TTL, begun::add, time::nanos);

    @Test
    void givesWhatIsThereAtOnceAndFetchesBehind() {
        assertThat(kept.get()).isEqualTo("none yet");
        begun.remove().run();

        assertThat(kept.get()).isEqualTo("value 1");
    }

    @Test
    void fetchesOnceAtATime() {
        kept.get();
        kept.get();
        time.advance(TTL.multipliedBy(2));
        kept.get();

        assertThat(begun).hasSize(1);
    }

    @Test
    void fetchesAgainWhenItsTimeIsOver() {
        fetchNow();
        time.advance(TTL.minusNanos(1));
        kept.get();
        assertThat(begun).isEmpty();

        time.advance(Duration.ofNanos(1));
        assertThat(kept.get()).isEqualTo("value 1");
        begun.remove().run();
        assertThat(kept.get()).isEqualTo("value 2");
    }

    @Test
    void keepsWhatItHasThroughAFailureAndTriesSoonAgain() {
        fetchNow();
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.FAILING, "a test wants it"));
        time.advance(TTL);
        fetchNow();
        assertThat(kept.get()).isEqualTo("value 1");
        assertThat(begun).isEmpty();

        failure = Optional.empty();
        time.advance(Duration.ofSeconds(5));
        fetchNow();
        assertThat(kept.get()).isEqualTo("value 3");
    }

    @Test
    void waitsAsLongAsItIsToldTo() {
        failure = Optional.of(new CodexCallException(
                RefreshFailure.Reason.BUSY, "a test wants it", Optional.of(Duration.ofMinutes(1))));
        fetchNow();
        time.advance(Duration.ofSeconds(59));
        kept.get();
        assertThat(begun).isEmpty();

        time.advance(Duration.ofSeconds(1));
        kept.get();
        assertThat(begun).hasSize(1);
    }

    @Test
    void tellsWhoWantsToWaitWhenTheFetchHasEnded() {
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.FAILING, "a test wants it"));

        assertThat(kept.refresh()).isNotDone();
        begun.remove().run();
        assertThat(kept.refresh()).isDone();
    }

    private void fetchNow() {
        kept.get();
        begun.remove().run();
    }

    private String fetch() throws CodexCallException {
        int number = fetches.incrementAndGet();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return "value " + number;
    }
}
