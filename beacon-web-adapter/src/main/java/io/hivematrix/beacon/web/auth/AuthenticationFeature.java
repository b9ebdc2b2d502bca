package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.cookie.PageCookieFilter;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestHeaders;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import java.util.Set;

/** Puts a guard before every resource method, as its {@link Access} asks; before one that asks for nothing, too. */
final class AuthenticationFeature implements Guard {

    private final Authenticator authenticator;
    private final PageCookieFilter cookies;
    private final RejectionLog log;

    AuthenticationFeature(Authenticator authenticator, PageCookieFilter cookies, RejectionLog log) {
        this.authenticator = authenticator;
        this.cookies = cookies;
        this.log = log;
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
            context.register(cookies);
        }
    }

    @Override
    public Optional<Recognition> recognise(Class<?> resource, RequestHeaders headers, ClientContext client) {
        return access(resource)
                .filter(access -> access.value() != Audience.ANYONE && access.levels().length == 0)
                .map(access -> recognise(access.value(), headers, client));
    }

    private Recognition recognise(Audience audience, RequestHeaders headers, ClientContext client) {
        Recognition recognition = Recognition.of(authenticator, audience, headers, client);
        return audience == Audience.PAGE_VIEWERS
                ? recognition.withCookie(() -> cookies.header(recognition.known(), client))
                : recognition;
    }

    private static Optional<Access> access(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Access.class))
                .or(() -> access(resource.getResourceClass()));
    }

    private static Optional<Access> access(Class<?> resource) {
        return Optional.ofNullable(resource.getAnnotation(Access.class));
    }
}
