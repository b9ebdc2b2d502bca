package io.hivematrix.beacon.web.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Core as Beacon sees it: its keys and its word on sessions, over HTTP on a port of its own. */
public final class CoreStandIn implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;
    private volatile List<TestKey> keys = List.of(TestKey.FIRST);
    private volatile Mood mood = Mood.WELL;
    private volatile Runnable beforeAnswers = () -> {};

    /** How Core is. */
    public enum Mood {
        /** ConditionalResponses. */
        WELL,
        /** ConditionalResponses everything with 500 and a page of HTML. */
        ILL,
        /** ConditionalResponses 200 with something else than JSON. */
        CONFUSED,
        /** ConditionalResponses with more than anybody wants to read. */
        VERBOSE
    }

    /** Starts on a free loopback port. */
    public CoreStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/jwks.json", this::giveKeys);
        server.createContext("/api/token/validate", this::validate);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Signs with these from now on. */
    public void publishes(TestKey... published) {
        keys = List.of(published);
    }

    /** Ends a session. */
    public void revokes(String sessionId) {
        revoked.add(sessionId);
    }

    /** Falls into that mood. */
    public void is(Mood now) {
        mood = now;
    }

    /** Does that before each answer. */
    public void beforeAnswers(Runnable first) {
        beforeAnswers = first;
    }

    /** How often its keys were fetched. */
    public int keyFetches() {
        return keyFetches.get();
    }

    /** How often it was asked about a session. */
    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void giveKeys(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        beforeAnswers.run();
        String set = keys.stream().map(TestKey::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        answer(exchange, 200, set);
    }

    private void validate(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        beforeAnswers.run();
        String token = json.readTree(exchange.getRequestBody()).path("token").textValue();
        JsonNode claims = json.readTree(TestTokens.part(token, 1));
        if (revoked.contains(claims.path("jti").asText())) {
            answer(exchange, 401, "{\"error\":\"Session expired or revoked\",\"valid\":false}");
        } else {
            answer(exchange, 200, "{\"user\":{\"sub\":" + claims.path("sub") + "},\"valid\":true}");
        }
    }

    private void answer(HttpExchange exchange, int status, String wellBody) throws IOException {
        String body = switch (mood) {
            case WELL -> wellBody;
            case ILL -> "<html>Internal Server Error</html>";
            case CONFUSED -> "[1,";
            case VERBOSE -> " ".repeat(1 << 20) + wellBody;
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(mood == Mood.ILL ? 500 : status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
