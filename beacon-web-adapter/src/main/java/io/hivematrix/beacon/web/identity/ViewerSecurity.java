package io.hivematrix.beacon.web.identity;

import jakarta.ws.rs.core.SecurityContext;

/**
 * A viewer as JAX-RS sees one; the roles are the permission levels.
 *
 * @param viewer who it is
 * @param isSecure whether the client's own connection is encrypted
 */
record ViewerSecurity(Viewer viewer, boolean isSecure) implements SecurityContext {

    @Override
    public Viewer getUserPrincipal() {
        return viewer;
    }

    @Override
    public boolean isUserInRole(String role) {
        return viewer.level().equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
