package io.hivematrix.beacon.app.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A dashboard that somebody of their own has open: it asks as the page does, and remembers what it has. */
final class OpenDashboard {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final RunningServer beacon;
    private final String token;
    private volatile String tag = "";

    OpenDashboard(HttpClient client, RunningServer beacon, String token) {
        this.client = client;
        this.beacon = beacon;
        this.token = token;
    }

    /** Loads the page; its status. */
    CompletableFuture<Integer> load() {
        return send(request("/helpdesk").build()).thenApply(HttpResponse::statusCode);
    }

    /** Asks whether there is something new; the status. */
    CompletableFuture<Integer> refresh() {
        HttpRequest.Builder request = request("/api/tickets/helpdesk?fields=list");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return send(request.build()).thenApply(answer -> {
            answer.headers().firstValue("etag").ifPresent(newest -> tag = newest);
            return answer.statusCode();
        });
    }

    private CompletableFuture<HttpResponse<Void>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(beacon.url(path)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE);
    }
}
