package io.hivematrix.beacon.web.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request and its answer, for those who count and log them. Holds nothing of what was asked or told.
 *
 * @param method the method, such as "GET", or {@link #OTHER_METHOD}
 * @param path the path that was asked for, without its query; empty where it could not be read
 * @param route the template of the route that answered, such as "/api/tickets/{view}"; {@link #UNPARSED} where the request
 *     could not be read; empty where no route answered
 * @param status the status of the answer
 * @param bytes the length of the answer's body; negative where it was not known beforehand
 * @param duration from the headers of the request to the end of the answer
 * @param client who asked
 * @param subject the user, where one was signed in
 * @param correlationId the request's id
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

    /** The route of a request that was answered because it could not be read. */
    public static final String UNPARSED = "unparsed";

    /** The method of a request whose own is none of those that are in use: a client may send any word. */
    public static final String OTHER_METHOD = "OTHER";

    /** The request property, a string, that names the route. */
    public static final String ROUTE_PROPERTY = RequestRecord.class.getName() + ".route";

    /** The request property, a string, that names the user. */
    public static final String SUBJECT_PROPERTY = RequestRecord.class.getName() + ".subject";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    /** @throws NullPointerException naming the component that is null */
    public RequestRecord {
        method = METHODS.contains(Objects.requireNonNull(method, "method")) ? method : OTHER_METHOD;
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(correlationId, "correlationId");
    }
}
