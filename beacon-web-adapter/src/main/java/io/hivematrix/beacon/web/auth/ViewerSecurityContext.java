package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.Viewer;
import jakarta.ws.rs.core.SecurityContext;

/**
 * A viewer as JAX-RS sees one; the roles are the permission levels.
 *
 * @param authenticated who it is, and how that is known
 * @param isSecure whether the client's own connection is encrypted
 */
record ViewerSecurityContext(AuthenticatedViewer authenticated, boolean isSecure) implements SecurityContext {

    @Override
    public Viewer getUserPrincipal() {
        return authenticated.viewer();
    }

    @Override
    public boolean isUserInRole(String role) {
        return authenticated.viewer().level().equals(role);
    }

    /** "Bearer", or "Cookie" for somebody who showed nothing but a page's cookie. */
    @Override
    public String getAuthenticationScheme() {
        return authenticated.fromSessionCookie() ? "Cookie" : "Bearer";
    }
}
