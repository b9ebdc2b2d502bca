package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.cookie.PageCookie;
import io.hivematrix.beacon.web.auth.cookie.PageCookieFilter;
import io.hivematrix.beacon.web.auth.model.IdentitySettings;
import io.hivematrix.beacon.web.auth.token.AccessTokens;
import io.hivematrix.beacon.web.auth.token.Core;
import io.hivematrix.beacon.web.auth.token.CoreClient;
import io.hivematrix.beacon.web.auth.token.Sessions;
import io.hivematrix.beacon.web.auth.token.SigningKeys;
import io.hivematrix.beacon.web.auth.token.TokenVerifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what recognises viewers. */
public final class Identity {

    private Identity() {}

    /**
     * The component that guards every resource of a server, to be registered with Jersey.
     *
     * @param settings where Core is and who is let in
     * @param clock the time
     * @param visitorToken a token of Core's for requests of this very machine that bring no credential, which the demo
     *     has; empty where there is none
     * @param meters counts the credentials that are rejected
     */
    public static Guard guard(
            IdentitySettings settings, Clock clock, Supplier<Optional<String>> visitorToken, MeterRegistry meters) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(visitorToken, "visitorToken");
        Objects.requireNonNull(meters, "meters");
        Core core = new CoreClient(settings);
        SigningKeys keys = new SigningKeys(core, clock);
        Sessions sessions = new Sessions(core, clock);
        TokenVerifier verifier = new TokenVerifier(keys, settings.serviceName(), clock);
        AccessTokens tokens = new AccessTokens(verifier::verify, keys, sessions, clock);
        PageCookie cookies = new PageCookie(settings.secret(), clock);
        Authenticator authenticator =
                new Authenticator(tokens, cookies, sessions, visitorToken, settings.allowedLevels());
        return new AuthenticationFeature(authenticator, new PageCookieFilter(cookies, clock), new RejectionLog(meters));
    }
}
