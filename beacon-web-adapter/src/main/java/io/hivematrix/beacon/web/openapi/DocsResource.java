package io.hivematrix.beacon.web.openapi;

import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.cache.CachedFile;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.http.ClientContext;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Interactive API documentation with a built-in Swagger UI (specification, "GET /docs"). */
@Path("/docs")
@RequiresAudience(Audience.ANYONE)
@Tag(name = "Documentation")
@PublicOperation
public final class DocsResource {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final String page = new String(ClassPathFile.read("docs.html"), StandardCharsets.UTF_8);
    private final DocsAssets assets = new DocsAssets();

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RateLimited(RateLimitCategory.PAGES)
    @Operation(operationId = "openDocs", summary = "Interactive API documentation")
    @ApiResponse(responseCode = "200", ref = "DocsPage")
    @ApiResponse(responseCode = "429", ref = "TooManyRequests")
    public Response page(@Context ContainerRequestContext request) {
        String files = ClientContext.of(request).link("/docs/" + assets.version() + "/");
        return Response.ok(page.replace("{files}", files).getBytes(StandardCharsets.UTF_8), HTML)
                .build();
    }

    @GET
    @Path("{version}/{name}")
    @RateLimited(RateLimitCategory.NONE)
    @Operation(operationId = "getDocsFile", summary = "File of the documentation page")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "File")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response file(
            @Parameter(description = "Version in the page; 404 with another one") @PathParam("version") String version,
            @Parameter(description = "File name") @PathParam("name") String name,
            @Context ContainerRequestContext request) {
        CachedFile content = Optional.of(name)
                .filter(file -> version.equals(assets.version()))
                .flatMap(assets::find)
                .orElseThrow(NotFoundException::new);
        return ConditionalResponses.respond(
                request,
                content.in(ConditionalResponses.preferredEncoding(request)),
                DocsAssets.mediaType(name),
                IMMUTABLE);
    }
}
