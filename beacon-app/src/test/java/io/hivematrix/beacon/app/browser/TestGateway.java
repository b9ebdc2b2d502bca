package io.hivematrix.beacon.app.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A stand-in for the platform's gateway, which does to requests and pages what the contract's section 3 says. */
final class TestGateway implements AutoCloseable {

    private static final String PREFIX = "/beacon";
    private static final List<String> OPEN_PATHS = List.of("/api/tickets/", "/static/", "/display", "/health");
    private static final Set<String> PASSED_ON = Set.of(
            "cookie", "accept", "if-none-match", "authorization", "sec-fetch-site", "origin", "x-beacon-request");
    private static final Set<String> NOT_RETURNED =
            Set.of("content-length", "connection", "transfer-encoding", "content-encoding", "date");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final HttpServer server;
    private final URI backend;
    private final Supplier<Optional<String>> user;
    private volatile String theme = "light";

    /**
     * A gateway in front of a Beacon.
     *
     * @param user the token of whoever is signed in
     */
    TestGateway(URI backend, Supplier<Optional<String>> user) throws IOException {
        this.backend = backend;
        this.user = user;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext(PREFIX, this::pass);
        server.createContext(
                "/global.css",
                exchange -> send(exchange, 200, PlatformStyle.CSS.getBytes(StandardCharsets.UTF_8), "text/css"));
        server.start();
    }

    /** Where Beacon is, seen through it. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    void theme(String name) {
        theme = name;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, client.send(request(exchange), BodyHandlers.ofByteArray()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(PREFIX.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend + path))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .header("X-Forwarded-For", "127.0.0.1")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"))
                .header("X-Forwarded-Prefix", PREFIX);
        boolean open = OPEN_PATHS.stream().anyMatch(path::startsWith);
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (PASSED_ON.contains(lower) && (open || !lower.equals("authorization"))) {
                request.header(name, values.get(0));
            }
        });
        if (!open) {
            user.get().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        return request.build();
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!NOT_RETURNED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        String type = response.headers().firstValue("Content-Type").orElse("");
        byte[] body = type.startsWith("text/html") ? dressed(response.body()) : response.body();
        send(exchange, response.statusCode(), body, type);
    }

    /**
     * The page parsed and written anew, with the platform's styles, scripts and panel in it. Not every parser knows what a
     * template is: this one takes it for an element like any other.
     */
    private byte[] dressed(byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8)
                .replace("<template", "<unknown")
                .replace("</template", "</unknown"));
        page.select("unknown").tagName("template");
        Objects.requireNonNull(page.selectFirst("html"))
                .attr("data-theme", theme)
                .attr("data-color-theme", "blue");
        page.head()
                .append("<link rel=\"stylesheet\" href=\"/global.css\">"
                        + "<script>window.platformScriptRan = true;</script><style>.side-panel{width:12rem}</style>");
        Element content = new Element("div").addClass("platform-content");
        content.appendChildren(List.copyOf(page.body().childNodes()));
        page.body().append("<aside class=\"side-panel\"><a href=\"/\">HiveMatrix</a></aside>");
        page.body().appendChild(content);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
        try (exchange) {
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            boolean empty = body.length == 0
                    || status == 304
                    || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
