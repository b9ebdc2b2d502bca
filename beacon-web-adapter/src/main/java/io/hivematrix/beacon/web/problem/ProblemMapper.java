package io.hivematrix.beacon.web.problem;

import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.http.CorrelationIds;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;

/** Maps every exception of a request to a problem response. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private final ProblemWriter writer;
    private final ExceptionProblemMapping mapping;

    /** The mapper is shared by all requests; this provides the failed one. */
    @Inject
    private Provider<ContainerRequest> requests;

    public ProblemMapper(ProblemWriter writer) {
        this.writer = writer;
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
