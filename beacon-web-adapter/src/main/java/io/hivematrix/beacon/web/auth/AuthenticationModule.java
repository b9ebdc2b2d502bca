package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.SessionCookie;
import io.hivematrix.beacon.web.auth.cookie.SessionCookieFilter;
import io.hivematrix.beacon.web.auth.model.AuthSettings;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.auth.token.JwksCache;
import io.hivematrix.beacon.web.auth.token.SessionValidator;
import io.hivematrix.beacon.web.auth.token.TokenVerifier;
import io.hivematrix.beacon.web.auth.token.VerifiedTokenCache;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what recognises viewers. */
public final class AuthenticationModule {

    private AuthenticationModule() {}

    /**
     * The component that guards every resource of a server, to be registered with Jersey.
     *
     * @param settings who is let in
     * @param core signing keys and session states
     * @param clock the time
     * @param visitorToken a token of Core's for requests of this very machine that bring no credential, which the demo
     *     has; empty where there is none
     * @param meters counts the credentials that are rejected
     */
    public static AuthenticationFeature create(
            AuthSettings settings,
            CoreApi core,
            Clock clock,
            Supplier<Optional<String>> visitorToken,
            MeterRegistry meters) {
        Objects.requireNonNull(core, "core");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(visitorToken, "visitorToken");
        Objects.requireNonNull(meters, "meters");
        JwksCache keys = new JwksCache(core, clock);
        SessionValidator sessions = new SessionValidator(core, clock);
        TokenVerifier verifier = new TokenVerifier(keys, settings.serviceName(), clock);
        VerifiedTokenCache tokens = new VerifiedTokenCache(verifier::verify, keys, sessions, clock);
        SessionCookie cookies = new SessionCookie(settings.secret(), clock);
        Authenticator authenticator =
                new Authenticator(tokens, cookies, sessions, visitorToken, settings.allowedLevels());
        return new DefaultAuthenticationFeature(
                authenticator, new SessionCookieFilter(cookies, clock), new RejectionLog(meters));
    }
}
