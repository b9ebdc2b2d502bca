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

/** The demo's Codex: serves the demo tickets to requesters with a service token of the demo's Core (contract, section 1). Thread-safe. */
public final class DemoCodex implements AutoCloseable {

    private static final String NAME = "codex";
    private static final String STATUS_PATH = "/sync/status/";

    private final DemoCore core;
    private final DemoSyncs syncs;
    private final LocalServer server;

    /**
     * Starts Codex on a free port of loopback.
     *
     * @throws IOException if there is no free port
     */
    public DemoCodex(DemoTickets tickets, DemoCore core, Clock clock) throws IOException {
        this.core = core;
        this.syncs = new DemoSyncs(clock);
        this.server = new LocalServer(
                Map.of(
                        "GET /health", request -> Response.ok(healthy()),
                        "GET /api/tickets/active",
                                authenticated(request -> Response.ok(CodexJson.activeTickets(tickets))),
                        "GET /api/psa/agents", authenticated(request -> Response.ok(CodexJson.agents())),
                        "GET /api/psa/config", authenticated(request -> Response.ok(CodexJson.psaConfiguration())),
                        "POST /sync/tickets", authenticated(request -> Response.ok(syncs.start()))),
                authenticated(this::status));
    }

    /** Returns the base address. */
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Route authenticated(Route route) {
        return request -> core.callingService(request.token(), NAME).isPresent()
                ? route.handle(request)
                : Response.error(401, "Valid service token required");
    }

    private Response status(Request request) {
        if (!request.path().startsWith(STATUS_PATH)) {
            return Response.error(404, "Not found");
        }
        return syncs.status(request.path().substring(STATUS_PATH.length()))
                .map(Response::ok)
                .orElseGet(() -> Response.error(404, "Job not found"));
    }

    private static ObjectNode healthy() {
        return JsonNodeFactory.instance.objectNode().put("status", "healthy");
    }
}
