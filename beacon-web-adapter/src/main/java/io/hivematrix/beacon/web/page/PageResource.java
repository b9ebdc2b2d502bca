package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.sort.SectionSortOrders;
import io.hivematrix.beacon.web.api.DashboardQueryParser;
import io.hivematrix.beacon.web.api.ViewerTickets;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.memory.MemoryBudget;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.mvc.Viewable;

/** Dashboard of a view as an HTML page (specification, "GET /&lt;view_slug&gt;"). */
@Path("/{view}")
@Produces(PageResource.HTML)
@RequiresAudience(RequiresAudience.Audience.PAGE_VIEWERS)
@Tag(name = "Pages")
@AuthenticatedOperation
public final class PageResource {

    /** Approximate size of a row, 900 bytes, and its model. */
    public static final long BYTES_PER_ROW = 2000;

    private static final String TEMPLATE = "/dashboard";
    static final String HTML = "text/html;charset=utf-8";
    private static final String ALL_ROWS = "all";
    private static final String ADMIN = "admin";
    private static final Set<String> SYNC_LEVELS = Set.of("technician", ADMIN);

    private final ShowDashboardUseCase dashboards;
    private final PageLayouts layouts;
    private final MemoryBudget memory;
    private final Duration refreshInterval;
    private final boolean displayLinks;

    /**
     * Creates the resource.
     *
     * @param memory bounds the pages that are rendered at the same time
     * @param refreshInterval time between two refreshes of an open page; zero for none
     * @param displayLinks whether administrators may create links for screens
     */
    public PageResource(
            ShowDashboardUseCase dashboards,
            PageLayouts layouts,
            MemoryBudget memory,
            Duration refreshInterval,
            boolean displayLinks) {
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.memory = memory;
        this.refreshInterval = refreshInterval;
        this.displayLinks = displayLinks;
    }

    /** Returns the page of a view, filtered and sorted by the query parameters; redirects a path that ends in a slash. */
    @GET
    @Operation(operationId = "openView", summary = "The dashboard of a view")
    @Parameter(ref = "AgentId")
    @Parameter(ref = "Priority")
    @Parameter(ref = "Section")
    @Parameter(ref = "Query")
    @Parameter(ref = "Sort")
    @Parameter(ref = "Rows")
    @ApiResponse(responseCode = "200", ref = "Page")
    @ApiResponse(responseCode = "302", ref = "Redirect")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response page(
            @Parameter(description = "The view's name", example = "helpdesk") @PathParam("view") String view,
            @Context ContainerRequestContext request) {
        ClientContext client = ClientContext.of(request);
        URI requested = request.getUriInfo().getRequestUri();
        if (requested.getRawPath().endsWith("/")) {
            return Response.status(Response.Status.FOUND)
                    .location(withoutTrailingSlash(requested, client))
                    .build();
        }
        DashboardQuery query = DashboardQueryParser.parse(
                        view,
                        request.getUriInfo().getQueryParameters(),
                        () -> ViewerTickets.filter(
                                Viewer.of(request), dashboards.latest().agents()),
                        () -> dashboards.latest().sections())
                .query();
        PreparedBoard board = dashboards.latest();
        PageContext context = new PageContext(
                layouts.of(client),
                SYNC_LEVELS.contains(Viewer.of(request).level()),
                refreshInterval,
                board.views(),
                ALL_ROWS.equals(request.getUriInfo().getQueryParameters().getFirst("rows")),
                ViewerTickets.filter(Viewer.of(request), board.agents()));
        Dashboard unsorted = board.show(query.withSort(SectionSortOrders.DEFAULT));
        memory.reserve(request, Math.min(unsorted.total(), context.maxRows()) * BYTES_PER_ROW);
        Map<String, Object> model = Map.of(
                "page",
                PageModel.of(board.show(query), context),
                "mayCreateDisplayLinks",
                displayLinks && ADMIN.equals(Viewer.of(request).level()));
        return Response.ok(new Viewable(TEMPLATE, model)).build();
    }

    /** Responds to clients that prefer another type to HTML, or do not accept it: an unknown view is not found in any case. */
    @GET
    @Produces("*/*;qs=0.01")
    @Operation(hidden = true)
    public Response otherMediaType(@PathParam("view") String view, @Context ContainerRequestContext request) {
        if (request.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::isCompatible)) {
            return Response.fromResponse(page(view, request)).type(HTML).build();
        }
        UnknownViewException.requireKnown(
                DashboardQueryParser.parseViewSlug(view), dashboards.latest().views());
        throw new NotAcceptableException();
    }

    private static URI withoutTrailingSlash(URI requested, ClientContext client) {
        String path = requested.getRawPath().replaceAll("^/+|/+$", "");
        String query = Optional.ofNullable(requested.getRawQuery())
                .map(raw -> "?" + raw)
                .orElse("");
        return URI.create(client.link("/" + path) + query);
    }
}
