package io.hivematrix.beacon.codex.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hivematrix.beacon.codex.FakePlatform;
import io.hivematrix.beacon.domain.testing.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedTokenProviderTest {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger issued = new AtomicInteger();
    private final Queue<Runnable> backgroundTasks = new ArrayDeque<>();
    private volatile boolean coreIsDown;
    private final CachedTokenProvider provider =
            new CachedTokenProvider(this::issue, backgroundTasks::add, time::nanos);

    @Test
    void requestsOnceWhileTokenIsValid() {
        assertThat(provider.token()).isEqualTo("token-1");
        time.advance(LIFE.minusSeconds(61));

        assertThat(provider.token()).isEqualTo("token-1");
        assertThat(backgroundTasks).isEmpty();
    }

    @Test
    void renewsInBackgroundOneMinuteBeforeExpiry() {
        provider.token();
        time.advance(LIFE.minusSeconds(60));

        assertThat(provider.token()).isEqualTo("token-1");
        assertThat(provider.token()).isEqualTo("token-1");
        assertThat(backgroundTasks).hasSize(1);
        backgroundTasks.remove().run();
        assertThat(provider.token()).isEqualTo("token-2");
    }

    @Test
    void usesTokenUntilExpiryWhileCoreIsDown() {
        provider.token();
        coreIsDown = true;
        time.advance(LIFE.minusSeconds(60));
        provider.token();
        backgroundTasks.remove().run();
        time.advance(Duration.ofMinutes(1).minusNanos(1));

        assertThat(provider.token()).isEqualTo("token-1");
        time.advance(Duration.ofNanos(1));
        assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(provider::token);
    }

    @Test
    void retriesRenewalAfterOneSecond() {
        provider.token();
        coreIsDown = true;
        time.advance(LIFE.minusSeconds(60));
        provider.token();
        backgroundTasks.remove().run();

        provider.token();
        assertThat(backgroundTasks).isEmpty();
        time.advance(Duration.ofSeconds(1));
        provider.token();
        assertThat(backgroundTasks).hasSize(1);
    }

    @Test
    void requestsOncePerSecondWhileCoreIsDown() {
        coreIsDown = true;
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(TokenUnavailableException.class)
                    .isThrownBy(provider::token)
                    .withMessage("a test wants it");
        }
        assertThat(issued).hasValue(1);

        coreIsDown = false;
        time.advance(Duration.ofSeconds(1));
        assertThat(provider.token()).isEqualTo("token-2");
    }

    @Test
    void requestsOnceForConcurrentCallers() {
        CountDownLatch allStarted = new CountDownLatch(8);
        List<String> tokens = IntStream.range(0, 8).mapToObj(caller -> new Caller(allStarted)).toList().stream()
                .map(Caller::result)
                .toList();

        assertThat(tokens).containsOnly("token-1");
        assertThat(issued).hasValue(1);
    }

    @Test
    void renewsInvalidatedToken() {
        provider.invalidate(provider.token());

        assertThat(provider.token()).isEqualTo("token-2");
    }

    @Test
    void ignoresInvalidationOfOldToken() {
        String refused = provider.token();
        provider.invalidate(refused);
        provider.token();
        provider.invalidate(refused);

        assertThat(provider.token()).isEqualTo("token-2");
        assertThat(issued).hasValue(2);
    }

    private CachedToken issue() {
        int number = issued.incrementAndGet();
        if (coreIsDown) {
            throw new TokenUnavailableException("a test wants it");
        }
        return new CachedToken("token-" + number, LIFE, time.nanos());
    }

    @Test
    void pausesAfterAnError() {
        CachedTokenProvider failing = new CachedTokenProvider(
                () -> {
                    issued.incrementAndGet();
                    throw new NoClassDefFoundError();
                },
                backgroundTasks::add,
                time::nanos);
        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(failing::token);
        assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(failing::token);
        assertThat(issued).hasValue(1);

        time.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(failing::token);
    }

    private final class Caller extends Thread {

        private volatile String token = "";
        private final CountDownLatch allStarted;

        Caller(CountDownLatch allStarted) {
            this.allStarted = allStarted;
            start();
        }

        @Override
        public void run() {
            try {
                allStarted.countDown();
                allStarted.await();
                token = provider.token();
            } catch (InterruptedException interrupted) {
                currentThread().interrupt();
            }
        }

        String result() {
            try {
                join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return token;
        }
    }
}
