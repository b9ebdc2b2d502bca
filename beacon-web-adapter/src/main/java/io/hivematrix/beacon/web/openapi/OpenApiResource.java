package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.cache.CachedFile;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
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

/** OpenAPI document that the build generates from the resources. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.PAGES)
@Tag(name = "Documentation")
@PublicOperation
public final class OpenApiResource {

    private static final String REVALIDATE = "public, no-cache";

    private final CachedFile document = CachedFile.of(ClassPathFile.read("openapi.json"));

    @GET
    @Operation(operationId = "describeApi", summary = "This document")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "OpenApi")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "429", ref = "TooManyRequests")
    public Response document(@Context ContainerRequestContext request) {
        return ConditionalResponses.respond(
                request,
                document.in(ConditionalResponses.preferredEncoding(request)),
                MediaType.APPLICATION_JSON,
                REVALIDATE);
    }
}
