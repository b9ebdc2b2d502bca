package io.hivematrix.beacon.domain.testing;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * HTTP server on a loopback port with a stubbed response per path, one per connection. Records its requests; can be stopped
 * and restarted on the same port. Thread-safe.
 */
public final class StubHttpServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Request, StubResponse>> routes = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final int port;
    private volatile Function<Request, StubResponse> fallback = request -> StubResponse.status(404);
    private volatile HttpServer server;

    /**
     * A received request.
     *
     * @param headers the values by name; names are not case-sensitive
     */
    public record Request(String method, URI uri, Map<String, List<String>> headers, String body) {

        /** Returns the first value of a header; empty text if it is absent. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** Returns the decoded path. */
        public String path() {
            return uri.getPath();
        }
    }

    /** Starts a server that responds to each request with 404. */
    public StubHttpServer() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Returns the base URL, which stays the same after a restart. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Stubs a path. */
    public StubHttpServer on(String path, StubResponse response) {
        return on(path, request -> response);
    }

    /** Stubs a path with a response that is created for each request. */
    public StubHttpServer on(String path, Function<Request, StubResponse> route) {
        routes.put(path, route);
        return this;
    }

    /** Sets the response to requests for all other paths. */
    public StubHttpServer onOther(StubResponse response) {
        return onOther(request -> response);
    }

    /** Sets the responses to requests for all other paths. */
    public StubHttpServer onOther(Function<Request, StubResponse> route) {
        fallback = route;
        return this;
    }

    /** Removes the stub of a path. */
    public void remove(String path) {
        routes.remove(path);
    }

    /** Returns all requests in the order of their arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Returns the last request. */
    public Request last() {
        return requests.get(requests.size() - 1);
    }

    /** Returns the requests for a path. */
    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Returns the number of requests for a path. */
    public int requestCount(String path) {
        return requests(path).size();
    }

    /** Stops listening: connections are refused. */
    public void stop() {
        server.stop(0);
    }

    /** Listens on its port again. */
    public void restart() {
        server = listen(port);
    }

    /** Blocks until the server is closed; called by a stub that does not respond. */
    public void awaitClose() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int listenPort) {
        try {
            HttpServer created =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), listenPort), 0);
            created.setExecutor(threads);
            created.createContext("/", this::serve);
            created.start();
            return created;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on port " + listenPort, failed);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
            requests.add(request);
            StubResponse response = Optional.ofNullable(routes.get(request.path()))
                    .orElse(fallback)
                    .apply(request);
            exchange.getResponseHeaders().set("Connection", "close");
            response.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, response);
        }
    }

    private void send(HttpExchange exchange, StubResponse response) throws IOException {
        byte[] body = response.body();
        boolean noBody = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                response.status(), response.stalls() ? body.length + 1 : noBody ? -1 : body.length);
        if (!noBody) {
            exchange.getResponseBody().write(body);
        }
        if (response.stalls()) {
            exchange.getResponseBody().flush();
            awaitClose();
        }
    }
}
