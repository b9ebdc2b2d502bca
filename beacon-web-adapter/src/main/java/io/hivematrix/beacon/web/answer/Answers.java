package io.hivematrix.beacon.web.answer;

import io.hivematrix.beacon.web.exchange.BodySink;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Objects;

/** Answers requests with what was prepared: in the coding that the client prefers, or not at all if it has it already. */
public final class Answers {

    /** For what only its reader may see and nobody may keep. */
    public static final String NO_STORE = "no-store";

    private static final String GZIP = "gzip";
    private static final String ANY_TAG = "*";

    private Answers() {}

    /**
     * The response to a GET or HEAD.
     *
     * @param request the request
     * @param answer what was prepared for it
     * @param mediaType its {@code Content-Type}
     * @param cacheControl its {@code Cache-Control}
     */
    public static Response respond(
            ContainerRequestContext request, PreparedAnswer answer, String mediaType, String cacheControl) {
        boolean gzip = ContentCoding.prefersGzip(header(request, HttpHeaders.ACCEPT_ENCODING));
        String tag = gzip ? answer.gzipTag() : answer.identityTag();
        boolean known = names(header(request, HttpHeaders.IF_NONE_MATCH), tag);
        ResponseBuilder response = known ? Response.notModified() : full(request, answer, mediaType, gzip);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    private static ResponseBuilder full(
            ContainerRequestContext request, PreparedAnswer answer, String mediaType, boolean gzip) {
        byte[] body = gzip ? answer.gzip() : answer.identity();
        ResponseBuilder response = Response.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, body.length);
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return HttpMethod.HEAD.equals(request.getMethod())
                ? response
                : response.entity(new SharedBytes(body, sink(request)));
    }

    /**
     * Whether {@code If-None-Match} names the tag, by the weak comparison that RFC 9110, section 13.1.2 asks for. A tag
     * brings its quotes, which no tag has inside, so that finding it in the list is as good as taking the list apart.
     */
    private static boolean names(String ifNoneMatch, String tag) {
        return ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals(ANY_TAG);
    }

    private static String header(ContainerRequestContext request, String name) {
        String value = request.getHeaderString(name);
        return value == null ? "" : value;
    }

    private static BodySink sink(ContainerRequestContext request) {
        return (BodySink) Objects.requireNonNull(request.getProperty(BodySink.PROPERTY), BodySink.PROPERTY);
    }
}
