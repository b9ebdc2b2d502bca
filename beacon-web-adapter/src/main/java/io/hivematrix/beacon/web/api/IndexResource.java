package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.port.in.ListAgents;
import io.hivematrix.beacon.domain.port.in.ListViews;
import io.hivematrix.beacon.web.auth.Access;
import io.hivematrix.beacon.web.auth.Access.Audience;
import io.hivematrix.beacon.web.auth.ForUsers;
import io.hivematrix.beacon.web.cache.Answers;
import io.hivematrix.beacon.web.ratelimit.Limit;
import io.hivematrix.beacon.web.ratelimit.Limited;
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
@Access(Audience.USERS_AND_SERVICES)
@Limited(Limit.REFRESH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
@ForUsers
public final class IndexResource {

    private final ListViews views;
    private final ListAgents agents;

    /** Of those views and agents. */
    public IndexResource(ListViews views, ListAgents agents) {
        this.views = Objects.requireNonNull(views, "views");
        this.agents = Objects.requireNonNull(agents, "agents");
    }

    /** The views and the active agents; the agents are null while they are not known. */
    @GET
    @Operation(operationId = "listViewsAndAgents", summary = "Which views and agents there are")
    @ApiResponse(responseCode = "200", ref = "Index")
    public Response index() {
        return Response.ok(IndexJson.write(views.views(), agents.agents()))
                .header(HttpHeaders.CACHE_CONTROL, Answers.NO_STORE)
                .build();
    }
}
