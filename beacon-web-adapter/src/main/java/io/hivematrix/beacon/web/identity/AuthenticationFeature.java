package io.hivematrix.beacon.web.identity;

import io.hivematrix.beacon.web.exchange.ClientContext;
import io.hivematrix.beacon.web.exchange.RequestHeaders;
import io.hivematrix.beacon.web.identity.Access.Audience;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
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

    /** By an {@code Authorization} header alone; whoever shows a cookie, or nothing, is recognised before the resource. */
    @Override
    public Optional<Viewer> recognise(Class<?> resource, RequestHeaders headers, ClientContext client) {
        String authorization = headers.line(HttpHeaders.AUTHORIZATION);
        Optional<Access> access = access(resource);
        if (authorization.isEmpty() || access.isEmpty() || access.get().levels().length > 0) {
            return Optional.empty();
        }
        try {
            Credentials shown = new Credentials(Optional.of(authorization), Optional.empty(), Loopback.sent(client));
            return authenticator.authenticate(shown, access.get().value()).map(Authentication::viewer);
        } catch (RejectedException rejected) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> cookie(Class<?> resource, Viewer viewer, ClientContext client) {
        return access(resource)
                .filter(access -> access.value() == Audience.PAGE_VIEWERS)
                .flatMap(page -> cookies.header(viewer, client));
    }

    private static Optional<Access> access(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Access.class))
                .or(() -> access(resource.getResourceClass()));
    }

    private static Optional<Access> access(Class<?> resource) {
        return Optional.ofNullable(resource.getAnnotation(Access.class));
    }
}
