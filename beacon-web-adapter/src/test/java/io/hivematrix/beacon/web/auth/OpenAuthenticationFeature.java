package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.RequestRecord;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.time.Instant;
import java.util.Optional;

/** Authenticates every request as the same administrator, for tests of other filters and resources. */
public final class OpenAuthenticationFeature implements AuthenticationFeature {

    private static final Viewer ADMIN =
            new Viewer("open-guard", "admin", Optional.of("session"), Instant.MAX, Viewer.PrincipalKind.USER);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        ContainerRequestFilter asAdmin = request -> {
            request.setProperty(Viewer.PROPERTY, ADMIN);
            request.setProperty(Reauthentication.PROPERTY, (Reauthentication) () -> {});
            request.setProperty(RequestRecord.SUBJECT_PROPERTY, ADMIN.subject());
            request.setSecurityContext(new ViewerSecurityContext(new AuthenticatedViewer(ADMIN, false), false));
        };
        context.register(asAdmin, Priorities.AUTHENTICATION);
    }
}
