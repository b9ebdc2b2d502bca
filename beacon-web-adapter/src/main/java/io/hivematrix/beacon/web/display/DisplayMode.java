package io.hivematrix.beacon.web.display;

/** Who may see displays without signing in. */
public enum DisplayMode {
    /** No client. */
    OFF,
    /** Screens with a signed link. */
    LINK,
    /** Any client, in the redaction {@link RedactionLevel#TICKETS}; screens with a link in that of the link. */
    OPEN
}
