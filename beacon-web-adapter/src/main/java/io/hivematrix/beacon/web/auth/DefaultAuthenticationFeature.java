package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.cookie.SessionCookieFilter;
import io.hivematrix.beacon.web.ratelimit.FailedSignInLimiter;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/** Registers an {@link AuthenticationFilter} for every resource method; without {@link RequiresAudience} for {@link Audience#USERS}. */
record DefaultAuthenticationFeature(
        Authenticator authenticator, SessionCookieFilter cookies, RejectionLog log, FailedSignInLimiter failedSignIns)
        implements AuthenticationFeature {

    @Override
    public void preload() {
        authenticator.preload();
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Audience audience = audience(resource.getResourceMethod(), resource.getResourceClass());
        if (audience == Audience.ANYONE) {
            return;
        }
        Set<String> levels = access(resource.getResourceMethod(), resource.getResourceClass())
                .map(required -> Set.of(required.levels()))
                .orElseGet(Set::of);
        context.register(
                new AuthenticationFilter(authenticator, audience, levels, log, failedSignIns),
                Priorities.AUTHENTICATION);
        if (audience == Audience.PAGE_VIEWERS) {
            context.register(cookies);
        }
    }

    /** Returns the audience of a resource method. */
    static Audience audience(Method method, Class<?> type) {
        return access(method, type).map(RequiresAudience::value).orElse(Audience.USERS);
    }

    private static Optional<RequiresAudience> access(Method method, Class<?> type) {
        return Optional.ofNullable(method.getAnnotation(RequiresAudience.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(RequiresAudience.class)));
    }
}
