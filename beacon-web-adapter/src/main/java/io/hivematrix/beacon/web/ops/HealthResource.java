package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.health.Build;
import io.hivematrix.beacon.domain.health.HealthReport;
import io.hivematrix.beacon.domain.health.HealthStatus;
import io.hivematrix.beacon.domain.port.in.CheckHealthUseCase;
import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Health endpoints. Public, inexpensive, and without ticket data. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.NONE)
@Tag(name = "Operations")
@PublicOperation
public final class HealthResource {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final CheckHealthUseCase health;
    private final HealthJson json;
    private final HealthJson jsonForOperators;
    private final OperatorAccess access;

    /**
     * Creates a resource.
     *
     * @param addresses the addresses of dependencies by their name; only operators see them
     * @param metricsToken the token of operators on other machines; empty if there is none
     */
    public HealthResource(
            CheckHealthUseCase health,
            String service,
            Build build,
            Map<String, URI> addresses,
            Optional<String> metricsToken) {
        this.health = health;
        this.json = new HealthJson(service, build, Map.of());
        this.jsonForOperators = new HealthJson(service, build, addresses);
        this.access = new OperatorAccess(metricsToken);
    }

    /** Returns the full report; asynchronous, so that no worker thread waits for the probes. */
    @GET
    @Operation(operationId = "checkHealth", summary = "Health of Beacon and its dependencies")
    @ApiResponse(responseCode = "200", ref = "Health")
    @ApiResponse(responseCode = "503", ref = "Unhealthy")
    public CompletionStage<Response> report(@Context ContainerRequestContext request) {
        HealthJson format = access.isGranted(request) ? jsonForOperators : json;
        return health.report().thenApply(report -> response(report, format));
    }

    @GET
    @Path("/live")
    @Operation(operationId = "checkAlive", summary = "Liveness probe")
    @ApiResponse(responseCode = "200", ref = "Yes")
    public Response live() {
        return response(OK, json.status("alive"));
    }

    @GET
    @Path("/ready")
    @Operation(operationId = "checkReady", summary = "Readiness probe: whether a board is cached, even a stale one")
    @ApiResponse(responseCode = "200", ref = "Yes")
    @ApiResponse(responseCode = "503", ref = "NotYet")
    public Response ready() {
        return health.isReady()
                ? response(OK, json.status("ready"))
                : response(UNAVAILABLE, json.status("no board yet"));
    }

    private static Response response(HealthReport report, HealthJson format) {
        return response(report.status() == HealthStatus.HEALTHY ? OK : UNAVAILABLE, format.report(report));
    }

    private static Response response(int status, byte[] body) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }
}
