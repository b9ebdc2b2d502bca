package io.hivematrix.beacon.web.server;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.CorrelationIds;
import io.hivematrix.beacon.web.http.SecurityHeaders;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemDocument;
import io.hivematrix.beacon.web.problem.ProblemWriter;
import io.hivematrix.beacon.web.problem.StandardProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.memory.Buffers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes error responses of requests that Jersey does not handle: malformed, rejected by a limit, or during shutdown. */
record PreRoutingErrorResponder(ProblemWriter writer, RequestCorrelation ids, RejectedRequestNotifier notifier)
        implements ErrorPageGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(PreRoutingErrorResponder.class);

    /** Returns the error response to a malformed request, whose headers are not trusted. */
    HttpContent content(HttpResponsePacket response, Problem problem) {
        HttpRequestPacket request = response.getRequest();
        String id = ids.of(request);
        ProblemDocument document = write(problem, request, id, response);
        response.setContentLength(document.body().length);
        if (!CompletionNotifier.isAttached(request)) {
            notifier.notifyUnparsed(request, id, problem.status(), document.body().length);
        }
        return HttpContent.builder(response)
                .content(Buffers.wrap(null, document.body()))
                .last(true)
                .build();
    }

    void send(Request request, Response response, Problem problem, ClientContext client, String id) throws IOException {
        ProblemDocument document = writer.write(
                problem, request.getRequestURI(), Optional.ofNullable(request.getHeader("Accept")), id, client);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentType(document.mediaType());
        response.setContentLength(document.body().length);
        response.getOutputStream().write(document.body());
    }

    /** Called by Grizzly for errors of its own, such as requests during shutdown. */
    @Override
    public String generate(Request request, int status, String reason, String description, Throwable failure) {
        Response response = request.getResponse();
        String id = ids.of(request.getRequest());
        if (status == 500) {
            LOG.error("Request failed in the HTTP server", failure);
        }
        Problem problem = status == 503
                ? Problem.of(status, "Beacon is shutting down.").withRetryAfter(Duration.ofSeconds(5))
                : StandardProblems.of(status);
        ProblemDocument document = write(problem, request.getRequest(), id, response.getResponse());
        response.setCharacterEncoding("utf-8");
        if (!CompletionNotifier.isAttached(request.getRequest())) {
            notifier.notifyUnserved(request.getRequest(), id, status, document.body().length);
        }
        return new String(document.body(), StandardCharsets.UTF_8);
    }

    /** Returns the problem for a client whose headers are not trusted, and sets the response's headers. */
    private ProblemDocument write(Problem problem, HttpRequestPacket request, String id, HttpResponsePacket response) {
        ProblemDocument document = writer.write(
                problem,
                Optional.ofNullable(request.getRequestURI()).orElse(""),
                Optional.ofNullable(request.getHeader("Accept")),
                id,
                ClientContext.direct("", request.getRemoteAddress()));
        SecurityHeaders.of(false).forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(CorrelationIds.HEADER, id);
        problem.headers().forEach(response::setHeader);
        response.setContentType(document.mediaType());
        return document;
    }
}
