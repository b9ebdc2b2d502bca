package io.hivematrix.beacon.app.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Codex that shows the board it is told to show, or fails as it is told to. */
final class ScriptedCodex implements AutoCloseable {

    /** When this world began; the tickets' times are told from here. */
    @SuppressWarnings("TimeInStaticInitializer") // one beginning for the whole test run is what is wanted
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
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JOB = "878c3d02-8baf-4ed8-a810-40c1cadc51e5";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private volatile byte[] board = bytes(new ScriptedBoard().json());
    private volatile int status = 200;
    private volatile String syncState = "running";
    private volatile boolean links = true;

    ScriptedCodex() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    static long agentId(int place) {
        return FIRST_AGENT + place;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Shows that board, and all is well. */
    void show(ScriptedBoard shown) {
        board = bytes(shown.json());
        status = 200;
    }

    /** ConditionalResponses the question for tickets with that text in the place of a board, as if all were well. */
    void answerWith(String text) {
        board = text.getBytes(StandardCharsets.UTF_8);
        status = 200;
    }

    /** ConditionalResponses the question for tickets with that status until told otherwise. */
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
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            boolean tickets = path.equals("/api/tickets/active");
            byte[] body = tickets && status == 200 ? board : bytes(body(path));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(tickets ? status : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private JsonNode body(String path) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        return switch (path) {
            case "/api/psa/agents" -> agents();
            case "/api/psa/config" -> configuration();
            case "/sync/tickets" ->
                answer.put("success", true).put("job_id", JOB).put("message", "started");
            case "/api/tickets/active" -> answer.put("error", "told to fail");
            default ->
                answer.put("id", JOB)
                        .put("status", syncState)
                        .put("started_at", START.toString())
                        .put("output", "secret log line")
                        .put("error", "secret traceback");
        };
    }

    private static ArrayNode agents() {
        ArrayNode agents = JsonNodeFactory.instance.arrayNode();
        for (int place = 0; place < AGENTS.size(); place++) {
            agents.addObject()
                    .put("id", place + 1)
                    .put("external_id", agentId(place))
                    .put("name", AGENTS.get(place))
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

    private static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree can be written", impossible);
        }
    }
}
