package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.port.in.ListAgentsUseCase;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * List of views, of which the first is the default, and of agents. Served under the path of the dashboards, which the gateway
 * already routes.
 */
@Path("/api/tickets")
@RequiresAudience(Audience.USERS_AND_SERVICES)
@RateLimited(RateLimitCategory.REFRESH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
@AuthenticatedOperation
public final class ViewsAndAgentsResource {

    private final ListViewsUseCase views;
    private final ListAgentsUseCase agents;

    public ViewsAndAgentsResource(ListViewsUseCase views, ListAgentsUseCase agents) {
        this.views = views;
        this.agents = agents;
    }

    /** Returns the views and the active agents; the agents are null while not loaded. */
    @GET
    @Operation(operationId = "listViewsAndAgents", summary = "Views and active agents")
    @ApiResponse(responseCode = "200", ref = "Index")
    public Response index() {
        return Response.ok(ViewsAndAgentsJson.write(views.views(), agents.agents()))
                .header(HttpHeaders.CACHE_CONTROL, ConditionalResponses.NO_STORE)
                .build();
    }
}
