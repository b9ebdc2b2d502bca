package io.hivematrix.beacon.web.identity;

import io.hivematrix.beacon.web.identity.Access.Audience;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Puts a guard before every resource method, as its {@link Access} asks; before one that asks for nothing, too. */
final class AuthenticationFeature implements Guard {

    private final Authenticator authenticator;
    private final PageCookie cookies;
    private final RejectionLog log;
    private final Clock clock;

    AuthenticationFeature(Authenticator authenticator, PageCookie cookies, RejectionLog log, Clock clock) {
        this.authenticator = authenticator;
        this.cookies = cookies;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Optional<Access> access = access(resource);
        Audience audience = access.map(Access::value).orElse(Audience.USERS);
        if (audience == Audience.ANYONE) {
            return;
        }
        Set<String> levels = access.map(asked -> Set.of(asked.levels())).orElseGet(Set::of);
        context.register(new AuthenticationFilter(authenticator, audience, levels, log), Priorities.AUTHENTICATION);
        if (audience == Audience.PAGE_VIEWERS) {
            context.register(new PageCookieFilter(cookies, clock));
        }
    }

    private static Optional<Access> access(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Access.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Access.class)));
    }
}
