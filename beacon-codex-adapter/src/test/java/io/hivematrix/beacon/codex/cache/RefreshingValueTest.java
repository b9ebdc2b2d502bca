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

class RefreshingValueTest {

    private static final Duration TTL = Duration.ofMinutes(5);

    private final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private volatile Optional<CodexCallException> failure = Optional.empty();
    private volatile Optional<Error> error = Optional.empty();
    private final RefreshingValue<String> value =
            new RefreshingValue<>("test value", "initial", this::fetch, TTL, tasks::add, time::nanos);

    @Test
    void returnsInitialValueAndLoadsInBackground() {
        assertThat(value.get()).isEqualTo("initial");
        tasks.remove().run();

        assertThat(value.get()).isEqualTo("value 1");
    }

    @Test
    void loadsOnceAtATime() {
        value.get();
        value.get();
        time.advance(TTL.multipliedBy(2));
        value.get();

        assertThat(tasks).hasSize(1);
    }

    @Test
    void loadsAgainAfterTtl() {
        fetchNow();
        time.advance(TTL.minusNanos(1));
        value.get();
        assertThat(tasks).isEmpty();

        time.advance(Duration.ofNanos(1));
        assertThat(value.get()).isEqualTo("value 1");
        tasks.remove().run();
        assertThat(value.get()).isEqualTo("value 2");
    }

    @Test
    void usesLastValueAfterFailureAndRetriesSoon() {
        fetchNow();
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.FAILING, "a test wants it"));
        time.advance(TTL);
        fetchNow();
        assertThat(value.get()).isEqualTo("value 1");
        assertThat(tasks).isEmpty();

        failure = Optional.empty();
        time.advance(Duration.ofSeconds(5));
        fetchNow();
        assertThat(value.get()).isEqualTo("value 3");
    }

    @Test
    void obeysRetryAfter() {
        failure = Optional.of(new CodexCallException(
                RefreshFailure.Reason.BUSY, "a test wants it", Optional.of(Duration.ofMinutes(1))));
        fetchNow();
        time.advance(Duration.ofSeconds(59));
        value.get();
        assertThat(tasks).isEmpty();

        time.advance(Duration.ofSeconds(1));
        value.get();
        assertThat(tasks).hasSize(1);
    }

    @Test
    void pausesAfterAnError() {
        error = Optional.of(new StackOverflowError());
        fetchNow();
        value.get();
        assertThat(tasks).isEmpty();

        time.advance(Duration.ofSeconds(5));
        value.get();
        assertThat(tasks).hasSize(1);
    }

    @Test
    void refreshCompletesWhenLoadHasEnded() {
        failure = Optional.of(new CodexCallException(RefreshFailure.Reason.FAILING, "a test wants it"));

        assertThat(value.refresh()).isNotDone();
        tasks.remove().run();
        assertThat(value.refresh()).isDone();
    }

    private void fetchNow() {
        value.get();
        tasks.remove().run();
    }

    private String fetch() throws CodexCallException {
        int number = fetches.incrementAndGet();
        if (error.isPresent()) {
            throw error.get();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return "value " + number;
    }
}
