package io.hivematrix.beacon.web.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Completed request for access log and metrics. Contains neither query nor body.
 *
 * @param method the method, such as "GET", or {@link #OTHER_METHOD}
 * @param path the path without query; empty where it could not be parsed
 * @param route the template of the matched route, such as "/api/tickets/{view}"; {@link #UNPARSED} for a request that could
 *     not be parsed; empty where no route matched
 * @param status the status of the response
 * @param bytes the length of the response body; negative if not known in advance
 * @param duration from the request headers to the end of the response
 * @param subject the authenticated viewer
 */
public record RequestRecord(
        String method,
        String path,
        Optional<String> route,
        int status,
        long bytes,
        Duration duration,
        ClientContext client,
        Optional<String> subject,
        String correlationId) {

    /** The route of a request that could not be parsed. */
    public static final String UNPARSED = "unparsed";

    /** Replaces unknown methods, since a client may send any token. */
    public static final String OTHER_METHOD = "OTHER";

    /** The request property with the route, a string. */
    public static final String ROUTE_PROPERTY = RequestRecord.class.getName() + ".route";

    /** The request property with the subject, a string. */
    public static final String SUBJECT_PROPERTY = RequestRecord.class.getName() + ".subject";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    public RequestRecord {
        method = METHODS.contains(method) ? method : OTHER_METHOD;
    }
}
