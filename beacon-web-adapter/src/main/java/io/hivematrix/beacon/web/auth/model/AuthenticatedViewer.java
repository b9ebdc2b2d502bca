package io.hivematrix.beacon.web.auth.model;

/**
 * Viewer with the kind of credential that authenticated it.
 *
 * @param fromSessionCookie whether the credential was the session cookie; otherwise a token of Core
 */
public record AuthenticatedViewer(Viewer viewer, boolean fromSessionCookie) {

    /** The request property that holds the authenticated viewer. */
    public static final String PROPERTY = AuthenticatedViewer.class.getName();
}
