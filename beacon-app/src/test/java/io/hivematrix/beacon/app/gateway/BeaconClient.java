package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends the browser's requests on to Beacon, with the gateway's headers. Thread-safe. */
final class BeaconClient {

    private static final Set<String> NOT_SENT = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "upgrade",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "x-forwarded-prefix");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI beacon;
    private final Duration timeout;

    /** @param timeout limit of the time until the headers of the response */
    BeaconClient(URI beacon, Duration timeout) {
        this.beacon = beacon;
        this.timeout = timeout;
    }

    /**
     * Sends a request on.
     *
     * @param token replaces the browser's {@code Authorization}; where it is empty, that one is sent on
     */
    HttpResponse<InputStream> send(HttpExchange exchange, Optional<String> token)
            throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(target(exchange.getRequestURI()))
                .timeout(timeout)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!NOT_SENT.contains(lower)) {
                request.setHeader(name, String.join(lower.equals("cookie") ? "; " : ",", values));
            }
        });
        request.setHeader(
                        "X-Forwarded-For",
                        exchange.getRemoteAddress().getAddress().getHostAddress())
                .setHeader("X-Forwarded-Proto", "http")
                .setHeader("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"))
                .setHeader("X-Forwarded-Prefix", TestGateway.PREFIX);
        token.ifPresent(bearer -> request.setHeader("Authorization", "Bearer " + bearer));
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private URI target(URI requested) throws IOException {
        Map<String, String> query = Queries.parse(requested);
        String path = requested.getPath().substring(TestGateway.PREFIX.length());
        try {
            String encoded = new URI(null, null, path.isEmpty() ? "/" : path, null).toASCIIString();
            return URI.create(beacon + encoded + Queries.write(query));
        } catch (URISyntaxException invalid) {
            throw new IOException(invalid);
        }
    }
}
