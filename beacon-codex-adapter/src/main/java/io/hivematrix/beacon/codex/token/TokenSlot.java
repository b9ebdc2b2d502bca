package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token for one target. While it is good nobody waits: it is renewed behind, and kept to its end where Core fails.
 * One renewal at a time; after one that failed, the next is tried a second later at the earliest.
 */
final class TokenSlot {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSlot.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Supplier<HeldToken> issuer;
    private final Executor background;
    private final Ticker ticker;
    private final ReentrantLock renewing = new ReentrantLock();
    private final AtomicBoolean renewingBehind = new AtomicBoolean();
    private volatile Optional<HeldToken> held = Optional.empty();
    private volatile Optional<Long> pauseEnd = Optional.empty();

    TokenSlot(Supplier<HeldToken> issuer, Executor background, Ticker ticker) {
        this.issuer = issuer;
        this.background = background;
        this.ticker = ticker;
    }

    /** @throws TokenUnavailableException if there is none and Core gives none */
    String token() {
        Optional<HeldToken> good = good();
        if (good.isEmpty()) {
            return waitForNew().value();
        }
        if (good.get().dueForRenewal(ticker.nanos()) && !pausing()) {
            renewBehind();
        }
        return good.get().value();
    }

    void invalidate(String refusedToken) {
        renewing.lock();
        try {
            held = held.filter(token -> !token.value().equals(refusedToken));
        } finally {
            renewing.unlock();
        }
    }

    private HeldToken waitForNew() {
        renewing.lock();
        try {
            Optional<HeldToken> renewedMeanwhile = good();
            if (renewedMeanwhile.isPresent()) {
                return renewedMeanwhile.get();
            }
            if (pausing()) {
                throw new TokenUnavailableException("Core gave no token a moment ago");
            }
            return renew();
        } finally {
            renewing.unlock();
        }
    }

    private void renewBehind() {
        if (!renewingBehind.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::renewIfStillDue);
        } catch (RejectedExecutionException closed) {
            renewingBehind.set(false);
        }
    }

    private void renewIfStillDue() {
        renewing.lock();
        try {
            boolean due =
                    held.filter(token -> !token.dueForRenewal(ticker.nanos())).isEmpty();
            if (due && !pausing()) {
                renew();
            }
        } catch (TokenUnavailableException failure) {
            LOG.warn("A service token could not be renewed ahead of its end: {}", failure.getMessage());
        } finally {
            renewing.unlock();
            renewingBehind.set(false);
        }
    }

    private HeldToken renew() {
        try {
            HeldToken token = issuer.get();
            held = Optional.of(token);
            pauseEnd = Optional.empty();
            return token;
        } catch (TokenUnavailableException failure) {
            pauseEnd = Optional.of(ticker.nanos() + PAUSE_AFTER_FAILURE.toNanos());
            throw failure;
        }
    }

    private Optional<HeldToken> good() {
        return held.filter(token -> token.good(ticker.nanos()));
    }

    private boolean pausing() {
        return pauseEnd.filter(end -> ticker.nanos() - end < 0).isPresent();
    }
}
