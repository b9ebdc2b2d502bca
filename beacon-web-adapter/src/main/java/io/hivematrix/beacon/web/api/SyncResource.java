package io.hivematrix.beacon.web.api;

import io.hivematrix.beacon.domain.board.SyncJob;
import io.hivematrix.beacon.domain.board.SyncJobId;
import io.hivematrix.beacon.domain.port.in.TicketSyncUseCase;
import io.hivematrix.beacon.domain.port.out.SyncUnavailableException;
import io.hivematrix.beacon.web.auth.AuthenticatedOperation;
import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.auth.RequiresAudience.Audience;
import io.hivematrix.beacon.web.auth.model.Viewer;
import io.hivematrix.beacon.web.http.ClientContext;
import io.hivematrix.beacon.web.origin.SameOrigin;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import io.hivematrix.beacon.web.ratelimit.RateLimitCategory;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Start and status of ticket syncs, for technicians and administrators. */
@Path("/api/sync")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAudience(
        value = Audience.USERS,
        levels = {"technician", "admin"})
@Tag(name = "Sync")
@AuthenticatedOperation
public final class SyncResource {

    private final SyncJson json = new SyncJson();
    private final TicketSyncUseCase sync;
    private final SyncListener listener;

    /** @param listener notified of each sync that a user starts */
    public SyncResource(TicketSyncUseCase sync, SyncListener listener) {
        this.sync = sync;
        this.listener = listener;
    }

    /** Starts a sync; responds with 202, the job and the address of its status. */
    @POST
    @Path("tickets")
    @SameOrigin
    @RateLimited(RateLimitCategory.SYNC)
    @Operation(
            operationId = "startSync",
            summary = "Start a sync of Codex with the PSA system; for technicians and administrators")
    @Parameter(ref = "SameOrigin")
    @ApiResponse(responseCode = "202", ref = "SyncStarted")
    public Response start(@Context ContainerRequestContext request) {
        SyncJob job = orProblem(sync::start);
        listener.onSyncStarted(Viewer.of(request).subject(), job);
        return Response.accepted(json.started(job))
                .header(HttpHeaders.LOCATION, ClientContext.of(request).link("/api/sync/status/" + job.id()))
                .build();
    }

    /** Returns the status of a sync. */
    @GET
    @Path("status/{job_id}")
    @RateLimited(RateLimitCategory.SYNC_STATUS)
    @Operation(operationId = "showSync", summary = "Status of a sync")
    @ApiResponse(responseCode = "200", ref = "SyncJob")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public byte[] status(@Parameter(description = "Job id") @PathParam("job_id") String jobId) {
        SyncJobId id = parseJobId(jobId);
        return orProblem(() -> sync.status(id))
                .map(json::status)
                .orElseThrow(
                        () -> new ProblemException(Problem.of(404, "Unknown sync job. Codex may have been restarted.")
                                .withType("unknown-sync")));
    }

    private static SyncJobId parseJobId(String jobId) {
        try {
            return SyncJobId.parse(jobId);
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(Problem.of(400, String.valueOf(invalid.getMessage())), invalid);
        }
    }

    private static <T> T orProblem(Supplier<T> call) {
        try {
            return call.get();
        } catch (SyncUnavailableException unavailable) {
            throw new ProblemException(
                    Problem.of(503, String.valueOf(unavailable.getMessage())).withType("sync-unavailable"),
                    unavailable);
        }
    }
}
