package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.MonotonicClock;
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
final class CachedTokenProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CachedTokenProvider.class);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final Supplier<CachedToken> issuer;
    private final Executor background;
    private final MonotonicClock ticker;
    private final ReentrantLock renewalLock = new ReentrantLock();
    private final AtomicBoolean renewingInBackground = new AtomicBoolean();
    private volatile Optional<CachedToken> cached = Optional.empty();
    private volatile Optional<Long> backOffUntil = Optional.empty();

    CachedTokenProvider(Supplier<CachedToken> issuer, Executor background, MonotonicClock ticker) {
        this.issuer = issuer;
        this.background = background;
        this.ticker = ticker;
    }

    /** @throws TokenUnavailableException if there is none and Core gives none */
    String token() {
        Optional<CachedToken> good = validToken();
        if (good.isEmpty()) {
            return awaitRenewal().value();
        }
        if (good.get().isRefreshDue(ticker.nanos()) && !isBackingOff()) {
            renewInBackground();
        }
        return good.get().value();
    }

    void invalidate(String refusedToken) {
        renewalLock.lock();
        try {
            cached = cached.filter(token -> !token.value().equals(refusedToken));
        } finally {
            renewalLock.unlock();
        }
    }

    private CachedToken awaitRenewal() {
        renewalLock.lock();
        try {
            Optional<CachedToken> renewedMeanwhile = validToken();
            if (renewedMeanwhile.isPresent()) {
                return renewedMeanwhile.get();
            }
            if (isBackingOff()) {
                throw new TokenUnavailableException("Core gave no token a moment ago");
            }
            return renew();
        } finally {
            renewalLock.unlock();
        }
    }

    private void renewInBackground() {
        if (!renewingInBackground.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::renewIfStillDue);
        } catch (RejectedExecutionException closed) {
            renewingInBackground.set(false);
        }
    }

    private void renewIfStillDue() {
        renewalLock.lock();
        try {
            boolean due =
                    cached.filter(token -> !token.isRefreshDue(ticker.nanos())).isEmpty();
            if (due && !isBackingOff()) {
                renew();
            }
        } catch (TokenUnavailableException failure) {
            LOG.warn("A service token could not be renewed ahead of its end: {}", failure.getMessage());
        } finally {
            renewalLock.unlock();
            renewingInBackground.set(false);
        }
    }

    private CachedToken renew() {
        try {
            CachedToken token = issuer.get();
            cached = Optional.of(token);
            backOffUntil = Optional.empty();
            return token;
        } catch (TokenUnavailableException failure) {
            backOffUntil = Optional.of(ticker.nanos() + RETRY_DELAY.toNanos());
            throw failure;
        }
    }

    private Optional<CachedToken> validToken() {
        return cached.filter(token -> token.isValid(ticker.nanos()));
    }

    private boolean isBackingOff() {
        return backOffUntil.filter(end -> ticker.nanos() - end < 0).isPresent();
    }
}
