package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.app.demo.server.LocalServer.Request;
import io.hivematrix.beacon.app.demo.server.LocalServer.Response;
import io.hivematrix.beacon.app.demo.server.LocalServer.Route;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** The demo's Codex: tells of the world to every service that its Core vouches for (contract, section 1). */
public final class DemoCodex implements AutoCloseable {

    private static final String NAME = "codex";
    private static final String STATUS_PATH = "/sync/status/";

    private final DemoCore core;
    private final DemoSyncs syncs;
    private final LocalServer server;

    /** Starts it on a free loopback port. */
    public DemoCodex(DemoTickets world, DemoCore core, Clock clock) throws IOException {
        this.core = core;
        this.syncs = new DemoSyncs(clock);
        this.server = new LocalServer(
                Map.of(
                        "GET /health", call -> Response.ok(healthy()),
                        "GET /api/tickets/active", guarded(call -> Response.ok(CodexJson.activeTickets(world))),
                        "GET /api/psa/agents", guarded(call -> Response.ok(CodexJson.agents())),
                        "GET /api/psa/config", guarded(call -> Response.ok(CodexJson.psaConfiguration())),
                        "POST /sync/tickets", guarded(call -> Response.ok(syncs.start()))),
                guarded(this::status));
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Route guarded(Route route) {
        return call -> core.callingService(call.token(), NAME).isPresent()
                ? route.handle(call)
                : Response.error(401, "Valid service token required");
    }

    private Response status(Request call) {
        if (!call.path().startsWith(STATUS_PATH)) {
            return Response.error(404, "Not found");
        }
        return syncs.status(call.path().substring(STATUS_PATH.length()))
                .map(Response::ok)
                .orElseGet(() -> Response.error(404, "Job not found"));
    }

    private static ObjectNode healthy() {
        return JsonNodeFactory.instance.objectNode().put("status", "healthy");
    }
}
