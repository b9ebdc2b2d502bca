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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** Serves styles, scripts and pictures, to everybody. */
@Path("/static")
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.NONE)
@Tag(name = "Pages")
@PublicOperation
public final class StaticResource {

    /** With its content named in the address, a file never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Without, it is asked for again each time, which mostly costs a 304. */
    private static final String REVALIDATE = "public, no-cache";

    private final StaticAssets assets;

    /** Serving those files. */
    public StaticResource(StaticAssets assets) {
        this.assets = Objects.requireNonNull(assets, "assets");
    }

    /** One file; for ever if the version asked for is the one there is. */
    @GET
    @Path("{name: .+}")
    @Operation(operationId = "getFile", summary = "A style, script or picture of the pages")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "File")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response file(
            @Parameter(description = "The file's path") @PathParam("name") String name,
            @Parameter(description = "The version that is wanted; with the right one the answer may be kept for ever")
                    @QueryParam("v")
                    String version,
            @Context ContainerRequestContext request) {
        StaticAsset asset = assets.find(name).orElseThrow(NotFoundException::new);
        String cacheControl = asset.version().equals(version) ? FOR_EVER : REVALIDATE;
        return ConditionalResponses.respond(request, asset.content(), asset.mediaType(), cacheControl);
    }
}
