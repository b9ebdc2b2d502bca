package io.hivematrix.beacon.web.cache;

import io.hivematrix.beacon.web.http.RequestHeaders;
import io.hivematrix.beacon.web.http.ResponseBodySink;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** ConditionalResponses requests with what was prepared: in the coding that the client prefers, or not at all if it has it already. */
public final class ConditionalResponses {

    /** For what only its reader may see and nobody may keep. */
    public static final String NO_STORE = "no-store";

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String GZIP = "gzip";
    private static final String ANY_TAG = "*";

    private ConditionalResponses() {}

    /**
     * The response to a GET or HEAD.
     *
     * @param request the request
     * @param answer what was prepared for it
     * @param mediaType its {@code Content-Type}
     * @param cacheControl its {@code Cache-Control}
     */
    public static Response respond(
            ContainerRequestContext request, CachedResponse answer, String mediaType, String cacheControl) {
        boolean head = HttpMethod.HEAD.equals(request.getMethod());
        ConditionalResponse reply = evaluate(head, RequestHeaders.of(request), answer, mediaType, cacheControl);
        ResponseBuilder response = Response.status(reply.status());
        reply.headers().forEach(response::header);
        reply.body().ifPresent(body -> response.entity(new ZeroCopyBody(body, sink(request))));
        return response.build();
    }

    /**
     * What to say to a GET or HEAD.
     *
     * @param head whether it is a HEAD, which is told everything but the body
     * @param headers the request's headers
     * @param answer what was prepared for it
     * @param mediaType its {@code Content-Type}
     * @param cacheControl its {@code Cache-Control}
     */
    public static ConditionalResponse evaluate(
            boolean head, RequestHeaders headers, CachedResponse answer, String mediaType, String cacheControl) {
        boolean gzip = GzipNegotiation.prefersGzip(
                headers.find(HttpHeaders.ACCEPT_ENCODING).orElse(""));
        String tag = gzip ? answer.gzipTag() : answer.identityTag();
        Map<String, String> told = new LinkedHashMap<>();
        told.put(HttpHeaders.ETAG, tag);
        told.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        told.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (matches(headers.find(HttpHeaders.IF_NONE_MATCH).orElse(""), tag)) {
            return new ConditionalResponse(NOT_MODIFIED, told, Optional.empty());
        }
        byte[] body = gzip ? answer.gzip() : answer.identity();
        told.put(HttpHeaders.CONTENT_TYPE, mediaType);
        told.put(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        if (gzip) {
            told.put(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return new ConditionalResponse(OK, told, Optional.of(body).filter(sent -> !head));
    }

    /**
     * Whether {@code If-None-Match} names the tag, by the weak comparison that RFC 9110, section 13.1.2 asks for. A tag
     * brings its quotes, which no tag has inside, so that finding it in the list is as good as taking the list apart.
     */
    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch.contains(tag) || ifNoneMatch.strip().equals(ANY_TAG);
    }

    private static ResponseBodySink sink(ContainerRequestContext request) {
        return (ResponseBodySink)
                Objects.requireNonNull(request.getProperty(ResponseBodySink.PROPERTY), ResponseBodySink.PROPERTY);
    }
}
