package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.RequestRecord;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.ratelimit.FailedSignInLimiter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Rejects requests of clients that are not authenticated for the audience of one resource method.
 *
 * @param levels the permission levels that may call the method; empty for all permitted levels
 */
record AuthenticationFilter(
        Authenticator authenticator,
        Audience audience,
        Set<String> levels,
        RejectionLog log,
        FailedSignInLimiter failedSignIns)
        implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (isPublicOptions(request)) {
            return;
        }
        Credentials credentials = Credentials.from(request);
        Optional<AuthenticatedViewer> found = authenticate(credentials);
        if (found.isEmpty() && audience == Audience.USERS_AND_DISPLAYS) {
            return;
        }
        AuthenticatedViewer authenticated = found.orElseThrow(() -> new ProblemException(AuthProblems.anonymous()));
        request.setProperty(
                RequestRecord.SUBJECT_PROPERTY, authenticated.viewer().subject());
        if (!levels.isEmpty() && !levels.contains(authenticated.viewer().level())) {
            throw new ProblemException(AuthProblems.insufficientLevel());
        }
        request.setProperty(Viewer.PROPERTY, authenticated.viewer());
        request.setProperty(Reauthentication.PROPERTY, (Reauthentication)
                () -> authenticator.requireSame(authenticated.viewer(), credentials, audience));
        request.setProperty(AuthenticatedViewer.PROPERTY, authenticated);
        request.setSecurityContext(new ViewerSecurityContext(
                authenticated, ClientContext.of(request).secure()));
    }

    private Optional<AuthenticatedViewer> authenticate(Credentials credentials) {
        try {
            return authenticator.authenticate(credentials, audience);
        } catch (AuthenticationException rejected) {
            if (audience == Audience.USERS_AND_DISPLAYS
                    && credentials.authorization().isEmpty()) {
                return Optional.empty(); // the cookie of a session that has ended, in the browser of a display
            }
            log.onRejected(rejected.reason(), credentials.address());
            throw new ProblemException(problem(rejected, credentials.address()));
        }
    }

    /** Returns whether this is Jersey's own response to OPTIONS, which has no annotations, for a path whose GET is public. */
    private static boolean isPublicOptions(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                && ((ExtendedUriInfo) request.getUriInfo())
                        .getMatchedModelResource().getResourceMethods().stream()
                                .filter(method -> method.getHttpMethod().equals(HttpMethod.GET))
                                .map(ResourceMethod::getInvocable)
                                .anyMatch(method -> DefaultAuthenticationFeature.audience(
                                                method.getDefinitionMethod(),
                                                method.getHandler().getHandlerClass())
                                        == Audience.ANYONE);
    }

    private Problem problem(AuthenticationException rejected, String address) {
        if (rejected.reason() == RejectionReason.RATE_LIMITED) {
            return AuthProblems.tooManyFailures(failedSignIns.waitForCheck(address));
        }
        return Optional.of(rejected)
                .filter(failure -> failure.reason().isFailedSignIn())
                .flatMap(failure -> failedSignIns.count(address, failure.isChecked()))
                .map(AuthProblems::tooManyFailures)
                .orElseGet(() -> AuthProblems.of(rejected.reason()));
    }
}
