package io.hivematrix.beacon.web.auth;

import io.hivematrix.beacon.web.auth.model.AuthenticatedViewer;
import io.hivematrix.beacon.web.auth.model.Viewer;
import jakarta.ws.rs.core.SecurityContext;

/**
 * JAX-RS security context of an authenticated viewer; roles are permission levels.
 *
 * @param isSecure whether the client uses HTTPS
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

    /** Returns "Cookie" for a viewer authenticated by the session cookie alone, otherwise "Bearer". */
    @Override
    public String getAuthenticationScheme() {
        return authenticated.fromSessionCookie() ? "Cookie" : "Bearer";
    }
}
