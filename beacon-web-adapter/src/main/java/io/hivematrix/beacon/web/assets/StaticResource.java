package io.hivematrix.beacon.web.assets;

import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Styles, scripts and pictures of the pages; no authentication. */
@Path("/static")
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.NONE)
@Tag(name = "Pages")
@PublicOperation
public final class StaticResource {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String REVALIDATE = "public, no-cache";

    private final StaticAssets assets;

    public StaticResource(StaticAssets assets) {
        this.assets = assets;
    }

    /**
     * Returns a file. Below the current version it never changes; without a version it must be revalidated; below another
     * version nothing is found, so that files of two versions are never mixed.
     */
    @GET
    @Path("{name: .+}")
    @Operation(operationId = "getFile", summary = "A style, script or picture of the pages")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "File")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response file(
            @Parameter(
                            description =
                                    "The file's path, below the version of the page: `Jk3_bq0aV-xM/js/main.js`. With the"
                                            + " current version the response may be cached forever; with another one it is 404.")
                    @PathParam("name")
                    String name,
            @Context ContainerRequestContext request) {
        String versioned = assets.version() + "/";
        boolean immutable = name.startsWith(versioned);
        StaticAsset asset = assets.find(immutable ? name.substring(versioned.length()) : name)
                .orElseThrow(NotFoundException::new);
        return ConditionalResponses.respond(
                request,
                asset.content().in(ConditionalResponses.preferredEncoding(request)),
                asset.mediaType(),
                immutable ? IMMUTABLE : REVALIDATE);
    }
}
