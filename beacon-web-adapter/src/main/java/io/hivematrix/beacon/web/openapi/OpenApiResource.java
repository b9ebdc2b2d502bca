package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.web.auth.Access;
import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.ForAnyone;
import io.hivematrix.beacon.web.cache.Answers;
import io.hivematrix.beacon.web.cache.PreparedAnswer;
import io.hivematrix.beacon.web.ratelimit.Limit;
import io.hivematrix.beacon.web.ratelimit.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The description of the API, as the build has generated it from the resources; it tells nothing of any ticket. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Access(Audience.ANYONE)
@Limited(Limit.PAGES)
@Tag(name = "Documentation")
@ForAnyone
public final class OpenApiResource {

    private static final String REVALIDATE = "public, no-cache";

    private final PreparedAnswer document = PreparedAnswer.of(ClassPathFile.read("openapi.json"));

    /** The document. */
    @GET
    @Operation(operationId = "describeApi", summary = "This document")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "OpenApi")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "429", ref = "TooManyRequests")
    public Response document(@Context ContainerRequestContext request) {
        return Answers.respond(request, document, MediaType.APPLICATION_JSON, REVALIDATE);
    }
}
