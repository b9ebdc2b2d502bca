package io.hivematrix.beacon.web.display;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.domain.dashboard.DashboardQuery;
import io.hivematrix.beacon.domain.dashboard.PreparedBoard;
import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.api.DashboardQueryParser;
import io.hivematrix.beacon.web.auth.DisplayOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.AuthenticationException;
import io.hivematrix.beacon.web.cache.CachedResponse;
import io.hivematrix.beacon.web.cache.ConditionalResponses;
import io.hivematrix.beacon.web.cache.ResponseCache;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.memory.MemoryBudget;
import io.hivematrix.beacon.web.page.layout.PageLayouts;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.mvc.Viewable;

/** Page and data of screens on a wall, for signed-in users, screens with a link and, if so set, anyone. */
@Path("/display")
@DisplayRoute
@RequiresAudience(Audience.USERS_AND_DISPLAYS)
@RateLimited(RateLimitCategory.REFRESH)
@Tag(name = "Displays")
@DisplayOperation
public final class DisplayResource {

    /** Parameter with the token of a link. */
    static final String TOKEN = "token";

    /** XHTML: the gateway adds its side panel and styles to {@code text/html} only. */
    private static final String XHTML = "application/xhtml+xml;charset=utf-8";

    private static final String TEMPLATE = "/display";
    private static final long BYTES_PER_ROW = 1200;

    private final ShowDashboardUseCase dashboards;
    private final ListViewsUseCase views;
    private final DisplayLinks links;
    private final PageLayouts layouts;
    private final MemoryBudget memory;
    private final ResponseCache cache;
    private final DisplayJson json;
    private final Clock clock;

    /**
     * Creates the resource.
     *
     * @param memory bounds the responses that are rendered at the same time
     * @param cache cache of rendered data
     */
    public DisplayResource(
            ShowDashboardUseCase dashboards,
            ListViewsUseCase views,
            DisplayLinks links,
            PageLayouts layouts,
            MemoryBudget memory,
            ResponseCache cache,
            Clock clock) {
        this.dashboards = dashboards;
        this.views = views;
        this.links = links;
        this.layouts = layouts;
        this.memory = memory;
        this.cache = cache;
        this.json = new DisplayJson(layouts.assets().version());
        this.clock = clock;
    }

    /** Redirects to the first view that the request may see. */
    @GET
    @Operation(operationId = "openDefaultDisplay", summary = "Redirect to the display of the default view")
    @ApiResponse(responseCode = "302", ref = "Redirect")
    public Response toDefaultView(@Context ContainerRequestContext request) {
        ViewSlug standard = views.views().defaultView().slug();
        Optional<DisplayLink> link = tokenOf(request)
                .flatMap(this::validLink)
                .or(() -> DisplayAccess.of(request).links().stream().findFirst());
        ViewSlug view = link.filter(known -> !known.covers(standard))
                .map(known -> known.views().get(0))
                .orElse(standard);
        return redirect(request, view, Stream.concat(Stream.of(TOKEN), DisplayOptions.NAMES.stream()))
                .build();
    }

    /** Returns the page; a token in its address is moved into a cookie, and the address redirected to one without it. */
    @GET
    @Path("{view}")
    @Produces(XHTML)
    @SecurityRequirement(name = "userToken")
    @SecurityRequirement(name = "pageCookie")
    @SecurityRequirement(name = "displayCookie")
    @Operation(operationId = "openDisplay", summary = "The page of a screen")
    @Parameter(ref = "AgentId")
    @Parameter(ref = "Rotate")
    @Parameter(ref = "Every")
    @Parameter(ref = "Theme")
    @Parameter(ref = "DisplayToken")
    @ApiResponse(responseCode = "200", ref = "DisplayPage")
    @ApiResponse(responseCode = "302", ref = "Redirect")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "RefusedDisplayPage")
    @ApiResponse(responseCode = "403", ref = "RefusedDisplayPage")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response page(
            @Parameter(description = "The view's name", example = "helpdesk") @PathParam("view") String view,
            @Context ContainerRequestContext request) {
        DisplayOptions options = DisplayOptions.parse(view, request.getUriInfo().getQueryParameters());
        DisplayAccess access = DisplayAccess.of(request);
        Optional<String> token = tokenOf(request);
        if (token.isPresent()) {
            try {
                links.read(token.get());
                return withCookie(request, options, token.get());
            } catch (AuthenticationException invalid) {
                access = access.withRejectedToken(invalid.reason());
            }
        }
        return page(request, options, access);
    }

    private Response withCookie(ContainerRequestContext request, DisplayOptions options, String token) {
        return redirect(request, options.views().get(0), DisplayOptions.NAMES.stream())
                .header(HttpHeaders.SET_COOKIE, DisplayCookie.header(ClientContext.of(request), token))
                .build();
    }

    private Response page(ContainerRequestContext request, DisplayOptions options, DisplayAccess access) {
        Optional<Problem> refusal = refusal(options, access);
        if (refusal.isEmpty()) {
            Views known = views.views();
            options.views().forEach(view -> UnknownViewException.requireKnown(view, known));
        }
        Optional<DisplayLink> link = access.linkTo(options.views().get(0));
        DisplayPage model = new DisplayPage(
                layouts.of(ClientContext.of(request)),
                options,
                link.map(DisplayLink::name).orElse(""),
                link.map(known -> known.expiresAt().toString()).orElse(""),
                refusal.map(Problem::detail).orElse(""));
        Response.ResponseBuilder response = Response.status(
                        refusal.map(Problem::status).orElse(200))
                .type(XHTML)
                .entity(new Viewable(TEMPLATE, Map.of("page", model)));
        refusal.ifPresent(problem -> problem.headers().forEach(response::header));
        return response.build();
    }

    private static Optional<Problem> refusal(DisplayOptions options, DisplayAccess access) {
        try {
            options.views().forEach(access::require);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    /** Returns the redacted board of a view. */
    @GET
    @Path("{view}/data")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "userToken")
    @SecurityRequirement(name = "pageCookie")
    @SecurityRequirement(name = "displayCookie")
    @Operation(operationId = "showDisplayData", summary = "What a screen may see of a view")
    @Parameter(ref = "AgentId")
    @Parameter(ref = "IfNoneMatch")
    @ApiResponse(responseCode = "200", ref = "DisplayBoard")
    @ApiResponse(responseCode = "304", ref = "NotModified")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response data(
            @Parameter(description = "The view's name", example = "helpdesk") @PathParam("view") String view,
            @Context ContainerRequestContext request) {
        RedactionLevel show = DisplayAccess.of(request).require(DashboardQueryParser.parseViewSlug(view));
        DashboardQuery query = DisplayOptions.query(view, request.getUriInfo().getQueryParameters());
        PreparedBoard board = dashboards.latest();
        CachedResponse response = cache.get(
                board,
                new DisplayRequest(query, show),
                ConditionalResponses.preferredEncoding(request),
                clock.instant(),
                () -> {
                    Dashboard dashboard = board.show(query);
                    memory.reserve(request, (dashboard.total() + 1L) * BYTES_PER_ROW);
                    return out -> json.writeTo(out, dashboard, show);
                });
        return ConditionalResponses.respond(
                request, response, MediaType.APPLICATION_JSON, ConditionalResponses.NO_STORE);
    }

    private Optional<DisplayLink> validLink(String token) {
        try {
            return Optional.of(links.read(token));
        } catch (AuthenticationException invalid) {
            return Optional.empty();
        }
    }

    private static Optional<String> tokenOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(TOKEN))
                .filter(text -> !text.isEmpty());
    }

    /** Returns a redirect with these parameters of the request. */
    private static Response.ResponseBuilder redirect(
            ContainerRequestContext request, ViewSlug view, Stream<String> parameters) {
        MultivaluedMap<String, String> encoded = request.getUriInfo().getQueryParameters(false);
        String query = parameters
                .filter(encoded::containsKey)
                .map(name -> name + "=" + encoded.getFirst(name))
                .collect(Collectors.joining("&"));
        String path = ClientContext.of(request).link("/display/" + view);
        return Response.status(Response.Status.FOUND).location(URI.create(query.isEmpty() ? path : path + "?" + query));
    }

    /** Cache key of redacted data; no other request has an equal one. */
    private record DisplayRequest(DashboardQuery query, RedactionLevel show) {}
}
