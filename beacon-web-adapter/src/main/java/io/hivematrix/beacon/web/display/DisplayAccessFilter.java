package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.RequestRecord;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cookies of a display after the authentication of users and before rate limits, which count by its link. */
@DisplayRoute
@Priority(Priorities.AUTHORIZATION)
public final class DisplayAccessFilter implements ContainerRequestFilter {

    private final DisplayLinks links;

    public DisplayAccessFilter(DisplayLinks links) {
        this.links = links;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<DisplayLink> valid = new ArrayList<>();
        Optional<RejectionReason> rejection = Optional.empty();
        for (String cookie : DisplayCookie.valuesOf(request)) {
            try {
                valid.add(links.read(cookie));
            } catch (AuthenticationException invalid) {
                rejection = Optional.of(invalid.reason());
            }
        }
        boolean signedIn = request.getProperty(Viewer.PROPERTY) != null;
        if (!signedIn && !valid.isEmpty()) {
            request.setProperty(RequestRecord.SUBJECT_PROPERTY, valid.get(0).subject());
        }
        request.setProperty(DisplayAccess.PROPERTY, new DisplayAccess(links.mode(), signedIn, valid, rejection));
    }
}
