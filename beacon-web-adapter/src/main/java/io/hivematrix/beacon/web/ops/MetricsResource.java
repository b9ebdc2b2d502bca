package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.domain.port.in.CurrentBoardUseCase;
import io.hivematrix.beacon.web.auth.PublicOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Metrics in Prometheus text format, for loopback clients and clients with the metrics token. */
@Path("/metrics")
@RequiresAudience(Audience.ANYONE)
@RateLimited(RateLimitCategory.NONE)
@Tag(name = "Operations")
@SecurityRequirement(name = "metricsToken")
@PublicOperation
public final class MetricsResource {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final TicketMetrics tickets;
    private final OperatorAccess access;

    /** @param token the metrics token; empty allows loopback clients only */
    public MetricsResource(PrometheusMeterRegistry registry, CurrentBoardUseCase boards, Optional<String> token) {
        this.registry = registry;
        this.tickets = new TicketMetrics(boards, registry);
        this.access = new OperatorAccess(token);
    }

    @GET
    @Operation(
            operationId = "readMetrics",
            summary = "Metrics in Prometheus text format; for this machine and clients with the metrics token")
    @ApiResponse(responseCode = "200", ref = "Metrics")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    public Response scrape(@Context ContainerRequestContext request) {
        access.requireAccess(request);
        tickets.update();
        return Response.ok(registry.scrape().getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, PROMETHEUS_TEXT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
