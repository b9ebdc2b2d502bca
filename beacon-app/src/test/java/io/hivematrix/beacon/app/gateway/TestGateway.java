package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * Stand-in for the platform's gateway in front of one Beacon, on a free loopback port. Its properties are those measured on
 * the real one; what a test may want otherwise is set by the {@link Builder}. Thread-safe.
 */
public final class TestGateway implements AutoCloseable {

    /** Path below which Beacon is. */
    public static final String PREFIX = "/beacon";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Set<String> NOT_RETURNED =
            Set.of("content-encoding", "content-length", "transfer-encoding", "connection", "date", "x-correlation-id");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<String> endedTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> knownTokens = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final BeaconClient beacon;
    private final GatewayLogin login;
    private final Predicate<String> valid;
    private final HtmlWorker worker = new HtmlWorker();
    private final AtomicInteger requestsInProgress = new AtomicInteger();
    private final RequestLimiter limiter;
    private final Duration timeout;
    private volatile String theme = "light";
    private volatile String colorTheme = "purple";

    private TestGateway(Builder builder) {
        beacon = new BeaconClient(builder.beacon, builder.timeout);
        login = new GatewayLogin(builder.user);
        valid = builder.valid;
        limiter = new RequestLimiter(builder.requestsPerMinute);
        timeout = builder.timeout;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Returns a builder of a gateway in front of a Beacon. */
    public static Builder before(URI beacon) {
        return new Builder(beacon);
    }

    /** Returns Beacon's address at this gateway, without a slash at its end. */
    public String address() {
        return origin() + PREFIX;
    }

    /** Returns the address of the gateway itself. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Sets the user's theme for the pages loaded from now on. Public paths are always light and purple.
     *
     * @param mode {@code light} or {@code dark}
     * @param color {@code purple}, {@code blue}, {@code green}, {@code orange}, {@code gold}, {@code red}, {@code yellow},
     *     {@code matrix} or {@code bee}
     */
    public void theme(String mode, String color) {
        theme = mode;
        colorTheme = color;
    }

    /** Sets the time that parsing each page takes from now on; without it, only that of the stand-in itself. */
    public void parseCost(ParseCost cost) {
        worker.cost(cost);
    }

    /** Sets whether the identity provider shows a form with a button {@code #sign-in} instead of approving at once. */
    public void showSignInForm(boolean shown) {
        login.showForm(shown);
    }

    /** Returns how many connections are occupied by a request, such as that of an event stream. */
    public int requestsInProgress() {
        return requestsInProgress.get();
    }

    /** Ends all sessions: the next request of each, except for public paths, is redirected to the sign-in. */
    public void endSessions() {
        endedTokens.addAll(knownTokens);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requestsInProgress.incrementAndGet();
        try {
            serve(exchange);
        } finally {
            requestsInProgress.decrementAndGet();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "X-Correlation-ID",
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Correlation-ID"))
                                .orElseGet(() -> UUID.randomUUID().toString()));
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(PlatformFiles.FOLDER)) {
            PlatformFiles.serve(exchange);
            return;
        }
        worker.awaitTurn();
        String method = exchange.getRequestMethod();
        if (!limiter.tryAcquire(exchange.getRemoteAddress().getAddress().getHostAddress())) {
            GatewayResponses.unexpectedError(exchange);
        } else if (method.equals("OPTIONS")) {
            exchange.getResponseHeaders().set("Allow", "DELETE, GET, HEAD, OPTIONS, POST, PUT");
            GatewayResponses.send(exchange, 200, new byte[0]);
        } else if (!METHODS.contains(method)) {
            GatewayResponses.unexpectedError(exchange);
        } else if (!login.serve(exchange)) {
            authenticate(exchange, path);
        }
    }

    private void authenticate(HttpExchange exchange, String path) throws IOException {
        if (isPublic(path)) {
            pass(exchange, Optional.empty());
            return;
        }
        GatewaySession session = GatewaySession.of(exchange);
        Optional<String> token = session.token();
        token.ifPresent(knownTokens::add);
        if (token.filter(known -> !endedTokens.contains(known)).filter(valid).isEmpty()) {
            if (token.isPresent()) {
                session.clear();
                session.save(exchange);
            }
            GatewayLogin.redirect(exchange);
            return;
        }
        session.save(exchange);
        if (path.equals("/")) {
            GatewayResponses.redirect(exchange, PREFIX + "/");
        } else if (path.equals(PREFIX) || path.startsWith(PREFIX + "/")) {
            pass(exchange, token);
        } else {
            GatewayResponses.send(exchange, 404, GatewayResponses.HTML, "No such service.");
        }
    }

    private static boolean isPublic(String path) {
        return path.startsWith(PREFIX + "/api/tickets/")
                || path.startsWith(PREFIX + "/static/")
                || path.startsWith(PREFIX + "/display/")
                || path.equals(PREFIX + "/display")
                || path.equals(PREFIX + "/health");
    }

    private void pass(HttpExchange exchange, Optional<String> token) throws IOException {
        HttpResponse<InputStream> response;
        byte[] body;
        try {
            response = beacon.send(exchange, token);
            InputStream content = content(response);
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (type.contains(EventStreamRelay.TYPE)) {
                copyHeaders(response, exchange);
                try (content) {
                    EventStreamRelay.relay(exchange, response.headers(), response.statusCode(), content);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken); // the server cuts the connection
                }
                return;
            }
            body = content.readAllBytes();
            worker.awaitTurn();
            if (type.contains("text/html")) {
                body = token.isPresent()
                        ? worker.decorate(body, theme, colorTheme)
                        : worker.decorate(body, "light", "purple");
            }
        } catch (IOException unreachable) {
            GatewayResponses.send(exchange, 502, GatewayResponses.HTML, "The service is not available.");
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        copyHeaders(response, exchange);
        GatewayResponses.send(exchange, response.statusCode(), body);
    }

    /** Returns the body without compression, which is not restored on the way to the browser. */
    private InputStream content(HttpResponse<InputStream> response) throws IOException {
        InputStream content = new SilenceLimit(response.body(), timer, timeout);
        boolean compressed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        boolean empty =
                response.statusCode() == 304 || response.request().method().equals("HEAD");
        return compressed && !empty ? new GZIPInputStream(content) : content;
    }

    private static void copyHeaders(HttpResponse<InputStream> response, HttpExchange exchange) {
        response.headers().map().forEach((name, values) -> {
            if (!NOT_RETURNED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
    }

    /** Settings of a gateway; without any, those of the real one, but no cost of parsing. */
    public static final class Builder {

        private final URI beacon;
        private Supplier<Optional<String>> user = Optional::empty;
        private Predicate<String> valid = token -> true;
        private int requestsPerMinute = 1_000;
        private Duration timeout = Duration.ofSeconds(30);

        private Builder(URI beacon) {
            this.beacon = beacon;
        }

        /** Sets the token that a sign-in yields; while it is empty, no sign-in gets beyond the identity provider's form. */
        public Builder user(Supplier<Optional<String>> token) {
            user = token;
            return this;
        }

        /** Sets the Core that checks the user's token at each request; without one, tokens are not checked. */
        public Builder core(URI core) {
            valid = new CoreSessionCheck(core);
            return this;
        }

        /** Sets how many requests of an address are passed in a minute. */
        public Builder requestsPerMinute(int limit) {
            requestsPerMinute = limit;
            return this;
        }

        /** Sets how long Beacon may be silent: before it responds, and in the midst of an event stream. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /** Starts the gateway. */
        public TestGateway start() {
            return new TestGateway(this);
        }
    }
}
