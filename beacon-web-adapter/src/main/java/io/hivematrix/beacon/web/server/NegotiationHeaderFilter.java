package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.problem.StandardProblems;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Removes malformed headers of content negotiation (RFC 9110, section 12.5), so that they count as absent, and those that
 * Beacon does not use. Jersey would respond with an empty 400 or a 500. A body with a malformed type is rejected with a 415.
 */
@PreMatching
@Priority(0)
public final class NegotiationHeaderFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        ContainerRequest request = (ContainerRequest) context;
        request.remove(HttpHeaders.ACCEPT_LANGUAGE);
        request.remove(HttpHeaders.ACCEPT_CHARSET);
        if (isMalformed(request::getQualifiedAcceptableMediaTypes)) {
            request.remove(HttpHeaders.ACCEPT);
        }
        if (isMalformed(request::getQualifiedAcceptEncoding)) {
            request.remove(HttpHeaders.ACCEPT_ENCODING);
        }
        if (isMalformed(() -> requireNoWeight(request.getMediaType()))) {
            request.remove(HttpHeaders.CONTENT_TYPE);
            if (!request.getMethod().equals(HttpMethod.GET)
                    && !request.getMethod().equals(HttpMethod.HEAD)) {
                throw new ProblemException(StandardProblems.of(415));
            }
        }
    }

    private static boolean isMalformed(Runnable parser) {
        try {
            parser.run();
            return false;
        } catch (HeaderValueException | IllegalArgumentException malformed) {
            return true;
        }
    }

    /** Jersey reads the parameter {@code q} of the type of a body as its weight. */
    private static void requireNoWeight(MediaType type) {
        if (type != null && type.getParameters().containsKey("q")) {
            throw new HeaderValueException("weight", HeaderValueException.Context.INBOUND);
        }
    }
}
