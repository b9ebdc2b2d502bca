package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.CorrelationIds;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;

/** Turns every exception of a request into a problem; the one place where that happens. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private final ProblemWriter writer;
    private final ExceptionProblemMapping mapping;

    /** A mapper serves all requests, so it has to ask for the one that failed. */
    @Inject
    private Provider<ContainerRequest> requests;

    /** Writing problems with that writer. */
    public ProblemMapper(ProblemWriter writer) {
        this.writer = Objects.requireNonNull(writer, "writer");
        this.mapping = new ExceptionProblemMapping();
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        return response(mapping.toProblem(failure));
    }

    private Response response(Problem problem) {
        ContainerRequest request = requests.get();
        ProblemDocument document = writer.write(
                problem,
                request.getUriInfo().getRequestUri().getRawPath(),
                Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT)),
                CorrelationIds.of(request),
                ClientContext.of(request));
        Response.ResponseBuilder response = Response.status(problem.status(), StatusTitles.of(problem.status()))
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.body().length)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(document.body());
        problem.headers().forEach(response::header);
        return response.build();
    }
}
