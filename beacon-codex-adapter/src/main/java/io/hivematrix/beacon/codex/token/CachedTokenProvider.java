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
 * Cached token of one target service. While it is valid, callers get it at once and it is renewed in the background; if
 * Core fails, it is used until it expires. One renewal runs at a time, with 1 s back-off after a failure. Thread-safe.
 */
final class CachedTokenProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CachedTokenProvider.class);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    private final Supplier<CachedToken> issuer;
    private final Executor background;
    private final MonotonicClock clock;
    private final ReentrantLock renewalLock = new ReentrantLock();
    private final AtomicBoolean renewingInBackground = new AtomicBoolean();
    private volatile Optional<CachedToken> cached = Optional.empty();
    private volatile Optional<Long> backOffUntil = Optional.empty();
    private Optional<TokenUnavailableException> lastFailure = Optional.empty(); // guarded by renewalLock

    CachedTokenProvider(Supplier<CachedToken> issuer, Executor background, MonotonicClock clock) {
        this.issuer = issuer;
        this.background = background;
        this.clock = clock;
    }

    /** @throws TokenUnavailableException if none is cached and Core issues none */
    String token() {
        Optional<CachedToken> valid = validToken();
        if (valid.isEmpty()) {
            return awaitRenewal().value();
        }
        if (valid.get().isRefreshDue(clock.nanos()) && !isBackingOff()) {
            renewInBackground();
        }
        return valid.get().value();
    }

    void invalidate(String rejectedToken) {
        renewalLock.lock();
        try {
            cached = cached.filter(token -> !token.value().equals(rejectedToken));
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
                throw lastFailure.orElseGet(
                        () -> new TokenUnavailableException("Core issued no token less than a second ago"));
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
        } catch (Error noThread) {
            backOff();
            renewingInBackground.set(false);
            LOG.error("Failed to renew a service token", noThread);
        }
    }

    private void renewIfStillDue() {
        boolean failing = backOffUntil.isPresent();
        renewalLock.lock();
        try {
            boolean due =
                    cached.filter(token -> !token.isRefreshDue(clock.nanos())).isEmpty();
            if (due && !isBackingOff()) {
                renew();
            }
        } catch (TokenUnavailableException failure) {
            if (!failing) {
                LOG.warn("Failed to renew a service token before it expires: {}", failure.getMessage());
            }
        } catch (RuntimeException | Error defect) {
            LOG.error("Failed to renew a service token", defect);
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
            lastFailure = Optional.empty();
            return token;
        } catch (TokenUnavailableException failure) {
            lastFailure = Optional.of(failure);
            backOff();
            throw failure;
        } catch (RuntimeException | Error failure) {
            lastFailure = Optional.empty();
            backOff();
            throw failure;
        }
    }

    private void backOff() {
        backOffUntil = Optional.of(clock.nanos() + RETRY_DELAY.toNanos());
    }

    private Optional<CachedToken> validToken() {
        return cached.filter(token -> token.isValid(clock.nanos()));
    }

    private boolean isBackingOff() {
        return backOffUntil.filter(end -> clock.nanos() - end < 0).isPresent();
    }
}
