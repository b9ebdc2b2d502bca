package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.dashboard.LocatedTicket;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.ticket.TicketId;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.memory.MemoryBudget;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Dashboards and tickets as JSON (specification, "GET /api/tickets/&lt;view_slug&gt;"). */
@Path("/api/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(Audience.USERS_AND_SERVICES)
@RateLimited(RateLimitCategory.REFRESH)
@Tag(name = "Tickets")
@AuthenticatedOperation
public final class TicketsResource {

    private final ShowDashboardUseCase dashboards;
    private final MemoryBudget memory;
    private final BoardResponses responses;
    private final Clock clock;

    /**
     * Creates the resource.
     *
     * @param memory bounds the responses that are rendered at the same time
     * @param responses documents of the dashboards' boards
     */
    public TicketsResource(
            ShowDashboardUseCase dashboards, MemoryBudget memory, BoardResponses responses, Clock clock) {
        this.dashboards = dashboards;
        this.memory = memory;
        this.responses = responses;
        this.clock = clock;
    }

    /** Returns the dashboard of a view. */
    @GET
    @Path("{view}")
    @Operation(operationId = "showBoard", summary = "Dashboard of a view")
    @Parameter(ref = "AgentId")
    @Parameter(ref = "Priority")
    @Parameter(ref = "Section")
    @Parameter(ref = "Query")
    @Parameter(ref = "Sort")
    @Parameter(ref = "Fields")
    @Parameter(ref = "Since")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "Board")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response board(
            @Parameter(description = "View name", example = "helpdesk") @PathParam("view") String view,
            @Context ContainerRequestContext request) {
        BoardRequest parameters = DashboardQueryParser.parse(
                view,
                request.getUriInfo().getQueryParameters(),
                () -> ViewerTickets.filter(
                        Viewer.of(request), dashboards.latest().agents()),
                () -> dashboards.latest().sections());
        PreparedBoard board = dashboards.latest();
        CachedResponse response = responses.of(
                board,
                parameters,
                ConditionalResponses.preferredEncoding(request),
                clock.instant(),
                bytes -> memory.reserve(request, bytes));
        return ConditionalResponses.respond(
                request, response, MediaType.APPLICATION_JSON, ConditionalResponses.NO_STORE);
    }

    /** Returns one ticket of any view; the view in the path must exist. */
    @GET
    @Path("{view}/{ticket_id}")
    @Operation(operationId = "showTicket", summary = "One ticket with all fields")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "TicketDetails")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response ticket(
            @Parameter(description = "View name", example = "helpdesk") @PathParam("view") String view,
            @Parameter(
                            description = "Ticket number in the PSA system",
                            schema = @Schema(type = "integer", format = "int64"))
                    @PathParam("ticket_id")
                    String ticketId,
            @Context ContainerRequestContext request) {
        ViewSlug slug = DashboardQueryParser.parseViewSlug(view);
        TicketId id = DashboardQueryParser.parseTicketId(ticketId);
        PreparedBoard board = dashboards.latest();
        UnknownViewException.requireKnown(slug, board.views());
        LocatedTicket ticket = board.find(id).orElseThrow(() -> new ProblemException(unknownTicket(id)));
        CachedResponse response =
                responses.of(board, ticket, ConditionalResponses.preferredEncoding(request), clock.instant());
        return ConditionalResponses.respond(
                request, response, MediaType.APPLICATION_JSON, ConditionalResponses.NO_STORE);
    }

    private static Problem unknownTicket(TicketId id) {
        return Problem.of(404, "No active ticket has the number " + id + ".").withType("unknown-ticket");
    }
}
