package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.web.api.DashboardQueryParser;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.cache.ResponseCache;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** The dashboard of a view as a page (specification, "GET /&lt;view_slug&gt;"). */
@Path("/{view}")
@Produces(MediaType.TEXT_HTML)
@RequiresAudience(RequiresAudience.Audience.PAGE_VIEWERS)
@Tag(name = "Pages")
@AuthenticatedOperation
public final class PageResource {

    private static final String HTML = "text/html;charset=utf-8";
    private static final Set<String> MAY_SYNC = Set.of("technician", "admin");

    private final ShowDashboardUseCase dashboards;
    private final ResponseCache answers;
    private final DashboardPage page = new DashboardPage();
    private final PageLayouts frames;
    private final Duration refreshInterval;
    private final Clock clock;

    /**
     * Showing those dashboards.
     *
     * @param refreshInterval how often an open page asks for news; zero for never
     */
    public PageResource(
            ShowDashboardUseCase dashboards,
            ResponseCache answers,
            PageLayouts frames,
            Duration refreshInterval,
            Clock clock) {
        this.dashboards = Objects.requireNonNull(dashboards, "dashboards");
        this.answers = Objects.requireNonNull(answers, "answers");
        this.frames = Objects.requireNonNull(frames, "frames");
        this.refreshInterval = Objects.requireNonNull(refreshInterval, "refreshInterval");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** The page of a view, narrowed and ordered as the address asks. */
    @GET
    @Operation(operationId = "openView", summary = "The dashboard of a view")
    @Parameter(ref = "AgentId")
    @Parameter(ref = "Priority")
    @Parameter(ref = "Section")
    @Parameter(ref = "Query")
    @Parameter(ref = "Sort")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "Page")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response page(
            @Parameter(description = "The view's name", example = "helpdesk") @PathParam("view") String view,
            @Context ContainerRequestContext request) {
        DashboardQuery query = DashboardQueryParser.parse(
                        view, request.getUriInfo().getQueryParameters())
                .query();
        PreparedBoard board = dashboards.latest();
        ClientContext client = ClientContext.of(request);
        Question question = Question.of(query, client, Viewer.of(request));
        CachedResponse answer = answers.get(board, question, clock.instant(), () -> write(board, question, client));
        return ConditionalResponses.respond(request, answer, HTML, ConditionalResponses.NO_STORE);
    }

    private byte[] write(PreparedBoard board, Question question, ClientContext client) {
        return page.write(
                board.show(question.query()),
                new PageContext(frames.of(client), question.maySync(), refreshInterval, board.views()));
    }

    /** Everything but the board that a page's bytes depend on. */
    private record Question(DashboardQuery query, String prefix, boolean gateway, boolean maySync) {

        static Question of(DashboardQuery query, ClientContext client, Viewer viewer) {
            return new Question(query, client.prefix(), client.gateway(), MAY_SYNC.contains(viewer.level()));
        }
    }
}
