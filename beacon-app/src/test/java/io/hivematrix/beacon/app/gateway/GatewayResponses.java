package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writer of the gateway's complete responses. */
final class GatewayResponses {

    static final String HTML = "text/html; charset=utf-8";

    private GatewayResponses() {}

    /** Sends a status and a body; without the body for HEAD, whose {@code Content-Length} is 0, and for 304. */
    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", "0");
            }
            boolean empty = head || status == 304 || body.length == 0;
            exchange.sendResponseHeaders(status, empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, 302, HTML, "<p>Redirecting</p>");
    }

    /** The response to any error that has no handler of its own, also to too many requests: no 429, no {@code Retry-After}. */
    static void unexpectedError(HttpExchange exchange) throws IOException {
        send(exchange, 500, "application/problem+json", "{\"title\":\"Internal Server Error\",\"status\":500}");
    }
}
