package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.model.RejectionReason;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Permission of a request on displays. A link decides for its views, also in the browser of a signed-in user, so that an
 * administrator sees what the screen will show.
 *
 * @param signedIn whether a user is signed in
 * @param links the valid links of the request's cookies
 * @param rejection why another link is invalid
 */
record DisplayAccess(DisplayMode mode, boolean signedIn, List<DisplayLink> links, Optional<RejectionReason> rejection) {

    /** The request property with the access. */
    static final String PROPERTY = DisplayAccess.class.getName();

    private static final String NEW_LINK = " Ask an administrator for a new link.";

    DisplayAccess {
        links = List.copyOf(links);
    }

    static DisplayAccess of(ContainerRequestContext request) {
        return (DisplayAccess) Objects.requireNonNull(request.getProperty(PROPERTY), PROPERTY);
    }

    /** Returns the access of a request whose address has an invalid token, whatever its cookies. */
    DisplayAccess withRejectedToken(RejectionReason reason) {
        return new DisplayAccess(mode, false, List.of(), Optional.of(reason));
    }

    /** Returns the link that permits a view. */
    Optional<DisplayLink> linkTo(ViewSlug view) {
        return links.stream().filter(link -> link.covers(view)).findFirst();
    }

    /**
     * Returns what may be seen of a view.
     *
     * @throws ProblemException with status 401 or 403 if nothing may be
     */
    RedactionLevel require(ViewSlug view) {
        return linkTo(view)
                .map(DisplayLink::show)
                .or(() -> signedIn ? Optional.of(RedactionLevel.FULL) : Optional.empty())
                .or(() -> mode == DisplayMode.OPEN ? Optional.of(RedactionLevel.TICKETS) : Optional.empty())
                .orElseThrow(() -> new ProblemException(links.isEmpty() ? unauthorized() : otherView()));
    }

    private static Problem otherView() {
        return Problem.of(403, "The link of this screen does not include this view.")
                .withType("display-link");
    }

    private Problem unauthorized() {
        String reason = rejection
                .filter(invalid -> mode != DisplayMode.OFF)
                .map(invalid -> "The link of this screen " + state(invalid) + "." + NEW_LINK)
                .orElse(
                        mode == DisplayMode.OFF
                                ? "Screens without sign-in are switched off."
                                : "This screen needs a link from an administrator.");
        return Problem.of(401, reason).withType("display-link").withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static String state(RejectionReason reason) {
        return switch (reason) {
            case EXPIRED -> "has expired";
            case REVOKED -> "has been revoked";
            default -> "is not valid";
        };
    }
}
