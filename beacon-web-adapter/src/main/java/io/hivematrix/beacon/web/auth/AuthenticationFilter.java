package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.model.Authentication;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.Exchange;
import io.hivematrix.beacon.web.http.RequestHeaders;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.Set;

/** Lets a request through to one resource method if it comes from somebody who may call it. */
final class AuthenticationFilter implements ContainerRequestFilter {

    private final Authenticator authenticator;
    private final Audience audience;
    private final Set<String> levels;
    private final RejectionLog log;

    /** For that audience; where levels are named, for people of these alone. */
    AuthenticationFilter(Authenticator authenticator, Audience audience, Set<String> levels, RejectionLog log) {
        this.authenticator = authenticator;
        this.audience = audience;
        this.levels = levels;
        this.log = log;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Authentication found =
                authenticate(request).orElseThrow(() -> new ProblemException(IdentityProblems.anonymous()));
        request.setProperty(Exchange.SUBJECT_PROPERTY, found.viewer().subject());
        if (!levels.isEmpty() && !levels.contains(found.viewer().level())) {
            throw new ProblemException(IdentityProblems.levelTooLow());
        }
        request.setProperty(Viewer.PROPERTY, found.viewer());
        request.setProperty(Authentication.PROPERTY, found);
        request.setSecurityContext(
                new ViewerSecurity(found, ClientContext.of(request).secure()));
    }

    private Optional<Authentication> authenticate(ContainerRequestContext request) {
        Recognition recognition = recognition(request);
        recognition.rejection().ifPresent(reason -> {
            log.rejected(reason);
            throw new ProblemException(IdentityProblems.of(reason));
        });
        return recognition.known();
    }

    /** The credentials are looked at once: here, unless that was done on the way to Jersey. */
    private Recognition recognition(ContainerRequestContext request) {
        return request.getProperty(Recognition.PROPERTY) instanceof Recognition before && before.isFor(audience)
                ? before
                : Recognition.of(authenticator, audience, RequestHeaders.of(request), ClientContext.of(request));
    }
}
