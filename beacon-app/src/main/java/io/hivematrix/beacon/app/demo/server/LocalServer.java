package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hivematrix.beacon.web.http.DaemonThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small JSON service on a free loopback port. */
final class LocalServer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4, DaemonThreads.named("demo-service"));

    /**
     * Starts the server.
     *
     * @param routes the handlers by method and path, such as "GET /health"
     * @param fallback the handler of all other requests
     */
    LocalServer(Map<String, Route> routes, Route fallback) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            try (exchange) {
                String route = exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath();
                send(exchange, routes.getOrDefault(route, fallback).handle(request(exchange)));
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static Request request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Request(
                exchange.getRequestURI().getPath(),
                authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""),
                body.length == 0 ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(body));
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(response.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(response.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    interface Route {
        Response handle(Request request);
    }

    /** A request with its path, its bearer token or "", and its JSON body or {}. */
    record Request(String path, String token, JsonNode body) {}

    record Response(int status, JsonNode body) {

        static Response ok(JsonNode body) {
            return new Response(200, body);
        }

        static Response error(int status, String message) {
            return new Response(status, JsonNodeFactory.instance.objectNode().put("error", message));
        }
    }
}
