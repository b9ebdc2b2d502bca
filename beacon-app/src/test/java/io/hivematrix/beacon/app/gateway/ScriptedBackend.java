package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Service behind the gateway that responds alike to any request and records what it receives. */
final class ScriptedBackend implements AutoCloseable {

    /** A request as it arrived. */
    record Received(String method, URI uri, Headers headers) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Response response = new Response(200, "text/plain", "", Map.of());

    /** What it responds, with further headers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Response(int status, String type, byte[] body, Map<String, String> headers) {

        Response(int status, String type, String body, Map<String, String> headers) {
            this(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
        }
    }

    ScriptedBackend() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void respond(Response next) {
        response = next;
    }

    void respondHtml(String body) {
        respond(new Response(200, "text/html; charset=utf-8", body, Map.of()));
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Response current = response;
            received.add(
                    new Received(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders()));
            exchange.getResponseHeaders().set("Content-Type", current.type());
            current.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = exchange.getRequestMethod().equals("HEAD") || current.body().length == 0;
            exchange.sendResponseHeaders(current.status(), empty ? -1 : current.body().length);
            if (!empty) {
                exchange.getResponseBody().write(current.body());
            }
        }
    }
}
