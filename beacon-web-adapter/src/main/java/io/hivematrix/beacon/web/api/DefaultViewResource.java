package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Redirect from the root to the default view (specification, "GET /"). */
@Path("/")
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.NONE)
@Tag(name = "Pages")
@PublicOperation
public final class DefaultViewResource {

    private final ListViewsUseCase views;

    public DefaultViewResource(ListViewsUseCase views) {
        this.views = views;
    }

    @GET
    @Operation(operationId = "openDefaultView", summary = "Redirect to the default view")
    @ApiResponse(responseCode = "302", ref = "Redirect")
    public Response toDefaultView(@Context ContainerRequestContext request) {
        String view = views.views().defaultView().slug().value();
        return Response.status(Response.Status.FOUND)
                .location(URI.create(ClientContext.of(request).link("/" + view)))
                .build();
    }
}
