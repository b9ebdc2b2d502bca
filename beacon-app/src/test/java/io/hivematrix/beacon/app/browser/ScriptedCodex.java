package io.hivematrix.beacon.app.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Stand-in for Codex with a scripted board, failures and sync states. */
final class ScriptedCodex implements AutoCloseable {

    /** Time to which the times of the tickets are relative. */
    @SuppressWarnings("TimeInStaticInitializer") // one start for the whole test run
    static final Instant START = Instant.now();

    /** The active agents, by their place. */
    static final List<String> AGENTS = List.of(
            "Ahmed Khan",
            "Ben O'Neil",
            "Chloé Martin",
            "Dana Weiss",
            "Emil Novák",
            "Fatima Noor",
            "Grace Lee",
            "Hanako Sato",
            "Ivan Petrov",
            "Jane Smith",
            "Kofi Mensah",
            "Lena Fischer",
            "Marco Rossi",
            "Nadia Haddad",
            "Oscar Lund");

    private static final long FIRST_AGENT = 19000234560L;
    private static final String JOB = "878c3d02-8baf-4ed8-a810-40c1cadc51e5";

    private final StubHttpServer server = new StubHttpServer();
    private volatile String board = new ScriptedBoard().json().toString();
    private volatile int status = 200;
    private volatile String syncState = "running";
    private volatile boolean links = true;

    ScriptedCodex() {
        server.on("/api/tickets/active", request -> tickets())
                .on("/api/psa/agents", StubResponse.json(agents().toString()))
                .on(
                        "/api/psa/config",
                        request -> StubResponse.json(configuration().toString()))
                .on("/sync/tickets", StubResponse.json(startedJob().toString()))
                .onOther(request -> StubResponse.json(jobStatus().toString()));
    }

    static long agentId(int place) {
        return FIRST_AGENT + place;
    }

    URI address() {
        return server.address();
    }

    /** Responds to requests for tickets with this board. */
    void show(ScriptedBoard shown) {
        board = shown.json().toString();
        status = 200;
    }

    /** Responds to requests for tickets with this text in place of a board, with status 200. */
    void respondWith(String text) {
        board = text;
        status = 200;
    }

    /** Responds to requests for tickets with this status. */
    void failWith(int errorStatus) {
        status = errorStatus;
    }

    /** Has syncs be "running", "completed" or "failed". */
    void syncsAre(String state) {
        syncState = state;
    }

    /** Whether the PSA system's ticket addresses are known; they are, at first. */
    void linksAreKnown(boolean known) {
        links = known;
    }

    @Override
    public void close() {
        server.close();
    }

    private StubResponse tickets() {
        return status == 200 ? StubResponse.json(board) : StubResponse.status(status);
    }

    private static ObjectNode startedJob() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("success", true)
                .put("job_id", JOB)
                .put("message", "started");
    }

    private ObjectNode jobStatus() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", JOB)
                .put("status", syncState)
                .put("started_at", START.toString())
                .put("output", "secret log line")
                .put("error", "secret traceback");
    }

    private static ArrayNode agents() {
        ArrayNode agents = JsonNodeFactory.instance.arrayNode();
        for (int place = 0; place < AGENTS.size(); place++) {
            agents.addObject()
                    .put("id", place + 1)
                    .put("external_id", agentId(place))
                    .put("name", AGENTS.get(place))
                    .put("email", AGENTS.get(place).equals("Jane Smith") ? DemoUser.VISITOR.email() : null)
                    .put("active", true);
        }
        return agents;
    }

    private ObjectNode configuration() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("default_provider", "freshservice");
        ObjectNode providers = json.putObject("providers");
        if (links) {
            providers
                    .putObject("freshservice")
                    .put("ticket_url_template", "https://msp.example/helpdesk/tickets/{ticket_id}");
        }
        return json;
    }
}
