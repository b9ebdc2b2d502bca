package io.hivematrix.beacon.web.problem;

import jakarta.ws.rs.core.Response.Status;

/** Titles of HTTP statuses. */
final class StatusTitles {

    private StatusTitles() {}

    /** Returns the reason phrase (RFC 9110, section 15), or the class of an unknown status. */
    static String of(int status) {
        Status known = Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status < 500 ? "Client Error" : "Server Error";
    }
}
