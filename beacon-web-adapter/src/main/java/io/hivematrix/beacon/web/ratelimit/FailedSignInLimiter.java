package io.hivematrix.beacon.web.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Limit of failed sign-ins per client address. All failures are counted, and separately those that cost a signature check:
 * a script that repeats one expired token does not use up the checks of others at its address. Credentials that are known to
 * be valid are not limited. Thread-safe.
 */
public final class FailedSignInLimiter {

    private static final RateLimitPolicy POLICY = RateLimitPolicy.parse("60/minute");

    private final RateLimiter failures;
    private final RateLimiter checks;

    /**
     * Creates a limiter.
     *
     * @param nanoTime monotonic time in nanoseconds
     */
    public FailedSignInLimiter(LongSupplier nanoTime, SharedRateLimits shared) {
        failures = new RateLimiter(POLICY, new NanoTimeMeter(nanoTime), "sign-in", shared);
        checks = new RateLimiter(POLICY, new NanoTimeMeter(nanoTime), "signature", shared);
    }

    /** Returns whether the signature of a token that is not known yet may be checked. */
    public boolean mayCheck(String address) {
        return checks.waitOf(address).isEmpty();
    }

    /** Returns how long to wait until signatures are checked again; zero if they are. */
    public Duration waitForCheck(String address) {
        return checks.waitOf(address).orElse(Duration.ZERO);
    }

    /**
     * Counts a failure.
     *
     * @param checked whether it cost a signature check
     * @return how long to wait if the address is over the limit
     */
    public Optional<Duration> count(String address, boolean checked) {
        if (checked) {
            checks.countAddress(address);
        }
        RateLimitDecision decision = failures.countAddress(address);
        return decision.allowed() ? Optional.empty() : Optional.of(decision.retryAfter());
    }
}
