package io.hivematrix.beacon.web.problem;

import jakarta.ws.rs.core.Response.Status;

/** The words of a status. */
final class StatusTitles {

    private StatusTitles() {}

    /** The reason phrase of RFC 9110; for a status that has none, the words of its class. */
    static String of(int status) {
        Status known = Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status < 500 ? "Client Error" : "Server Error";
    }
}
