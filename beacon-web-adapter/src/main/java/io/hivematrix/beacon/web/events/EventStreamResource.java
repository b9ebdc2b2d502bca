package io.hivematrix.beacon.web.events;

import io.hivematrix.beacon.domain.dashboard.UnknownViewException;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.domain.view.View;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.domain.view.Views;
import io.hivematrix.beacon.web.api.DashboardQueryParser;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.Reauthentication;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientConnection;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Event streams of views: server-sent events "board", "stale", "fresh", "sync", "signed-out" and "bye". */
@Path("/api/tickets")
@RequiresAudience(Audience.USERS_AND_SERVICES)
@RateLimited(RateLimitCategory.REFRESH)
@Tag(name = "Tickets")
@AuthenticatedOperation
public final class EventStreamResource {

    private static final String ALL = "all";

    private final EventPublisher publisher;
    private final ListViewsUseCase views;
    private final LongSupplier nanoTime;

    /** @param nanoTime monotonic time in nanoseconds, the same as the publisher's */
    public EventStreamResource(EventPublisher publisher, ListViewsUseCase views, LongSupplier nanoTime) {
        this.publisher = publisher;
        this.views = views;
        this.nanoTime = nanoTime;
    }

    /** Returns the headers of a stream; Jersey would wait for its first event. */
    @HEAD
    @Path("{view}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Response headers(@PathParam("view") String view) {
        select(DashboardQueryParser.parseViewSlug(view), false);
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build();
    }

    /** Opens a stream; it first sends the current state, then each change. */
    @GET
    @Path("{view}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamEvents", summary = "Changes of a view as server-sent events")
    @ApiResponse(responseCode = "200", ref = "EventStream")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public void events(
            @Parameter(description = "View name", example = "helpdesk") @PathParam("view") String view,
            @Parameter(description = "\"all\" for the events of all views on one stream") @QueryParam("views")
                    String scope,
            @Parameter(description = "Id of the browser; its new stream replaces its old one") @QueryParam("client")
                    String client,
            @Parameter(description = "Id of the last event that was received") @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context ContainerRequestContext request,
            @Context SseEventSink sink,
            @Context Sse sse) {
        List<ViewSlug> selected = select(DashboardQueryParser.parseViewSlug(view), ALL.equals(scope));
        publisher.open(new EventStream(
                Viewer.of(request).subject(),
                Optional.ofNullable(client),
                selected,
                Optional.ofNullable(lastEventId),
                Reauthentication.of(request),
                ClientConnection.of(request),
                sink,
                sse,
                nanoTime.getAsLong()));
    }

    private List<ViewSlug> select(ViewSlug slug, boolean all) {
        Views known = views.views();
        UnknownViewException.requireKnown(slug, known);
        return all ? known.all().stream().map(View::slug).toList() : List.of(slug);
    }
}
