package io.hivematrix.beacon.web.display;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.domain.port.in.ListViewsUseCase;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.origin.SameOrigin;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates links for screens, for administrators. The link is in the response only; nothing is stored. */
@Path("/api/display-links")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(value = Audience.USERS, levels = "admin")
@Tag(name = "Displays")
@AuthenticatedOperation
public final class DisplayLinksResource {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayLinksResource.class);
    private final DisplayLinks links;
    private final ListViewsUseCase views;

    public DisplayLinksResource(DisplayLinks links, ListViewsUseCase views) {
        this.links = links;
        this.views = views;
    }

    @POST
    @SameOrigin
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createDisplayLink", summary = "Create the link of a screen; for administrators")
    @Parameter(ref = "SameOrigin")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "NewDisplayLink")))
    @ApiResponse(responseCode = "201", ref = "DisplayLink")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "409", ref = "DisplaysOff")
    public Response create(byte[] body, @Context ContainerRequestContext request) throws JsonProcessingException {
        if (links.mode() == DisplayMode.OFF) {
            throw new ProblemException(Problem.of(409, "Links for screens are switched off (BEACON_DISPLAY=off).")
                    .withType("displays-off"));
        }
        DisplayLink link = issue(body);
        LOG.atInfo()
                .addKeyValue("display_id", link.id())
                .addKeyValue("display_name", link.name())
                .addKeyValue("display_views", link.views().toString())
                .addKeyValue("display_shows", link.show().wireName())
                .addKeyValue("expires_at", link.expiresAt().toString())
                .addKeyValue("user_id", Viewer.of(request).subject())
                .log("Display link created");
        return Response.status(Response.Status.CREATED)
                .entity(NewDisplayLink.JSON.writeValueAsBytes(describe(link, ClientContext.of(request))))
                .build();
    }

    private DisplayLink issue(byte[] body) {
        try {
            DisplayLink link = NewDisplayLink.parse(body).issueFrom(links);
            DisplayLink.requireKnown(link.views(), views.views());
            return link;
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(Problem.of(400, "Invalid body: " + invalid.getMessage() + "."), invalid);
        }
    }

    private ObjectNode describe(DisplayLink link, ClientContext client) {
        ObjectNode json = NewDisplayLink.JSON
                .createObjectNode()
                .put("id", link.id())
                .put("name", link.name())
                .put("show", link.show().wireName())
                .put("expires_at", link.expiresAt().toString())
                .put("url", client.origin() + client.link(links.path(link)));
        link.views().forEach(view -> json.withArray("views").add(view.value()));
        return json;
    }
}
