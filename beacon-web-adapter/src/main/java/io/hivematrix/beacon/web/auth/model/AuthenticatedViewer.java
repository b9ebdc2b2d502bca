package io.hivematrix.beacon.web.auth.model;

/**
 * How somebody was recognised.
 *
 * @param viewer who it is
 * @param fromSessionCookie whether by the cookie of a page, as opposed to a token of Core's
 */
public record AuthenticatedViewer(Viewer viewer, boolean fromSessionCookie) {

    /** The request property that holds it. */
    public static final String PROPERTY = AuthenticatedViewer.class.getName();
}
