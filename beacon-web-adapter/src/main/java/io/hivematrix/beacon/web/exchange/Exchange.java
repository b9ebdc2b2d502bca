package io.hivematrix.beacon.web.exchange;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A request and its answer, for those who count and log them. Holds nothing of what was asked or told.
 *
 * @param method the method, such as "GET"
 * @param path the path that was asked for, without its query
 * @param route the template of the route that answered, such as "/api/tickets/{view}"; empty where none did
 * @param status the status of the answer
 * @param bytes the length of the answer's body; negative where it was not known beforehand
 * @param duration from the headers of the request to the end of the answer
 * @param client who asked
 * @param subject the user, where one was signed in
 * @param correlationId the request's id
 */
public record Exchange(
        String method,
        String path,
        Optional<String> route,
        int status,
        long bytes,
        Duration duration,
        ClientContext client,
        Optional<String> subject,
        String correlationId) {

    /** The request property, a string, that names the route. */
    public static final String ROUTE_PROPERTY = Exchange.class.getName() + ".route";

    /** The request property, a string, that names the user. */
    public static final String SUBJECT_PROPERTY = Exchange.class.getName() + ".subject";

    /** @throws NullPointerException naming the component that is null */
    public Exchange {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(correlationId, "correlationId");
    }
}
