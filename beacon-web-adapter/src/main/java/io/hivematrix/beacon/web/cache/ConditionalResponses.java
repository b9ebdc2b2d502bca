package io.hivematrix.beacon.web.cache;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** Responses from cached bytes: content negotiation of gzip and conditional requests (RFC 9110, sections 12.5.3 and 13). */
public final class ConditionalResponses {

    /** The {@code Cache-Control} of responses that no cache may store. */
    public static final String NO_STORE = "no-store";

    private static final String GZIP = "gzip";
    private static final String ANY_TAG = "*";

    private ConditionalResponses() {}

    /** Returns the encoding that the client prefers. */
    public static ContentEncoding preferredEncoding(ContainerRequestContext request) {
        return ContentEncoding.negotiate(header(request, HttpHeaders.ACCEPT_ENCODING));
    }

    /**
     * Returns the response to a GET or HEAD: a 304 if {@code If-None-Match} contains the entity tag, else a 200.
     *
     * @param request the request
     * @param cached the response in the encoding that the client prefers
     * @param mediaType its {@code Content-Type}
     * @param cacheControl its {@code Cache-Control}
     */
    public static Response respond(
            ContainerRequestContext request, CachedResponse cached, String mediaType, String cacheControl) {
        boolean notModified = matches(header(request, HttpHeaders.IF_NONE_MATCH), cached.tag());
        ResponseBuilder response = Response.status(notModified ? Response.Status.NOT_MODIFIED : Response.Status.OK)
                .header(HttpHeaders.ETAG, cached.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (!notModified) {
            StreamingOutput body = cached.body()::writeTo;
            response.header(HttpHeaders.CONTENT_TYPE, mediaType)
                    .header(HttpHeaders.CONTENT_LENGTH, cached.body().size())
                    .header(HttpHeaders.CONTENT_ENCODING, cached.encoding() == ContentEncoding.GZIP ? GZIP : null)
                    .entity(HttpMethod.HEAD.equals(request.getMethod()) ? null : body);
        }
        return response.build();
    }

    /**
     * Weak comparison of RFC 9110, section 13.1.2. A tag includes its quotes, which cannot occur inside a tag, so searching
     * the list for it is the same as parsing the list.
     */
    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals(ANY_TAG);
    }

    private static String header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name)).orElse("");
    }
}
