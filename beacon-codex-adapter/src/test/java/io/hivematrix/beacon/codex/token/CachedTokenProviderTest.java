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

/** When Core is asked for a token, and what is shown meanwhile. */
class CachedTokenProviderTest {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final TestClock time = new TestClock(FakePlatform.START);
    private final AtomicInteger issued = new AtomicInteger();
    private final Queue<Runnable> behind = new ArrayDeque<>();
    private volatile boolean coreIsDown;
    private final CachedTokenProvider slot = new CachedTokenProvider(this::issue, behind::add, time::nanos);

    @Test
    void asksOnceForATokenThatIsGood() {
        assertThat(slot.token()).isEqualTo("token-1");
        time.advance(LIFE.minusSeconds(61));

        assertThat(slot.token()).isEqualTo("token-1");
        assertThat(behind).isEmpty();
    }

    @Test
    void renewsAMinuteBeforeTheEndWithoutMakingAnybodyWait() {
        slot.token();
        time.advance(LIFE.minusSeconds(60));

        assertThat(slot.token()).isEqualTo("token-1");
        assertThat(slot.token()).isEqualTo("token-1");
        assertThat(behind).hasSize(1);
        behind.remove().run();
        assertThat(slot.token()).isEqualTo("token-2");
    }

    @Test
    void keepsAGoodTokenToItsEndWhileCoreIsDown() {
        slot.token();
        coreIsDown = true;
        time.advance(LIFE.minusSeconds(60));
        slot.token();
        behind.remove().run();
        time.advance(Duration.ofMinutes(1).minusNanos(1));

        assertThat(slot.token()).isEqualTo("token-1");
        time.advance(Duration.ofNanos(1));
        assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(slot::token);
    }

    @Test
    void triesARenewalThatFailedASecondLaterAtTheEarliest() {
        slot.token();
        coreIsDown = true;
        time.advance(LIFE.minusSeconds(60));
        slot.token();
        behind.remove().run();

        slot.token();
        assertThat(behind).isEmpty();
        time.advance(Duration.ofSeconds(1));
        slot.token();
        assertThat(behind).hasSize(1);
    }

    @Test
    void asksACoreThatIsDownOnceASecond() {
        coreIsDown = true;
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(slot::token);
        }
        assertThat(issued).hasValue(1);

        coreIsDown = false;
        time.advance(Duration.ofSeconds(1));
        assertThat(slot.token()).isEqualTo("token-2");
    }

    @Test
    void asksOnceForAllWhoNeedATokenAtOnce() {
        CountDownLatch everybody = new CountDownLatch(8);
        List<String> tokens = IntStream.range(0, 8).mapToObj(caller -> new Caller(everybody)).toList().stream()
                .map(Caller::result)
                .toList();

        assertThat(tokens).containsOnly("token-1");
        assertThat(issued).hasValue(1);
    }

    @Test
    void getsAnotherTokenInPlaceOfARefusedOne() {
        slot.invalidate(slot.token());

        assertThat(slot.token()).isEqualTo("token-2");
    }

    @Test
    void keepsTheTokenWhereAnEarlierOneWasRefused() {
        String refused = slot.token();
        slot.invalidate(refused);
        slot.token();
        slot.invalidate(refused);

        assertThat(slot.token()).isEqualTo("token-2");
        assertThat(issued).hasValue(2);
    }

    private CachedToken issue() {
        int number = issued.incrementAndGet();
        if (coreIsDown) {
            throw new TokenUnavailableException("a test wants it");
        }
        return new CachedToken("token-" + number, LIFE, time.nanos());
    }

    private final class Caller extends Thread {

        private volatile String token = "";
        private final CountDownLatch everybody;

        Caller(CountDownLatch everybody) {
            this.everybody = everybody;
            start();
        }

        @Override
        public void run() {
            try {
                everybody.countDown();
                everybody.await();
                token = slot.token();
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
