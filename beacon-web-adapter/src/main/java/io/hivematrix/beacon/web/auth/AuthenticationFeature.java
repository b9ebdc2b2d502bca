package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.auth.cookie.SessionCookieFilter;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.model.SharedRevocations;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.auth.token.CoreCallExecutor;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.auth.token.VerifiedTokenCache;
import io.hivematrix.beacon.web.ratelimit.FailedSignInLimiter;
import io.hivematrix.beacon.web.ratelimit.SharedRateLimits;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.DynamicFeature;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Authentication of every resource method of a server as its {@link RequiresAudience} demands. An authenticated request has a
 * security context and the property {@link Viewer#PROPERTY}. A server without this component does not start.
 */
public interface AuthenticationFeature extends DynamicFeature {

    /** Starts to load what the first requests need, and does not wait for it. */
    default void preload() {}

    /**
     * Creates the feature to register with Jersey. It verifies user tokens and service tokens of Core and session cookies.
     *
     * @param nanoTime monotonic time in nanoseconds, such as {@link System#nanoTime}
     * @param demoToken a user token for loopback requests without credentials, as the demo has one; empty otherwise
     * @param meters the registry of the counter {@code beacon.credentials.rejected}
     */
    static AuthenticationFeature create(
            AuthSettings settings,
            CoreApi core,
            Clock clock,
            LongSupplier nanoTime,
            Supplier<Optional<String>> demoToken,
            MeterRegistry meters) {
        return create(
                settings, core, clock, nanoTime, demoToken, meters, SharedRevocations.NONE, SharedRateLimits.NONE);
    }

    /**
     * Creates the feature of one of several Beacons.
     *
     * @param revocations revocations that they notify each other of
     * @param rateLimits counts of failed sign-ins that they share
     */
    static AuthenticationFeature create(
            AuthSettings settings,
            CoreApi core,
            Clock clock,
            LongSupplier nanoTime,
            Supplier<Optional<String>> demoToken,
            MeterRegistry meters,
            SharedRevocations revocations,
            SharedRateLimits rateLimits) {
        CoreCallExecutor calls = new CoreCallExecutor(settings.maxCoreWait(), settings.maxWaitingForCore());
        SessionValidator sessions = new SessionValidator(core, calls, clock, nanoTime, revocations);
        VerifiedTokenCache tokens =
                VerifiedTokenCache.create(core, calls, sessions, settings.serviceName(), clock, nanoTime);
        SessionCookie cookies = new SessionCookie(settings.secret(), clock);
        FailedSignInLimiter failedSignIns = new FailedSignInLimiter(nanoTime, rateLimits);
        Authenticator authenticator =
                new Authenticator(tokens, cookies, sessions, failedSignIns, demoToken, settings.allowedLevels());
        return new DefaultAuthenticationFeature(
                authenticator,
                new SessionCookieFilter(cookies, clock),
                new RejectionLog(
                        meters,
                        nanoTime,
                        CompletableFuture.delayedExecutor(RejectionLog.INTERVAL.toMillis(), TimeUnit.MILLISECONDS)),
                failedSignIns);
    }
}
