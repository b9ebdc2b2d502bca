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
import java.util.Objects;

/**
 * What can be asked for: the views, the first of which is the default, and the agents. It stands beside the boards so
 * that whoever can reach a board through the gateway can reach this.
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

    /** Of those views and agents. */
    public ViewsAndAgentsResource(ListViewsUseCase views, ListAgentsUseCase agents) {
        this.views = Objects.requireNonNull(views, "views");
        this.agents = Objects.requireNonNull(agents, "agents");
    }

    /** The views and the active agents; the agents are null while they are not known. */
    @GET
    @Operation(operationId = "listViewsAndAgents", summary = "Which views and agents there are")
    @ApiResponse(responseCode = "200", ref = "Index")
    public Response index() {
        return Response.ok(ViewsAndAgentsJson.write(views.views(), agents.agents()))
                .header(HttpHeaders.CACHE_CONTROL, ConditionalResponses.NO_STORE)
                .build();
    }
}
