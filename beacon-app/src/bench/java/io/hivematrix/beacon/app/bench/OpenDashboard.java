package io.hivematrix.beacon.app.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An open dashboard of one user: sends the requests of the page and remembers the entity tag. */
final class OpenDashboard {

    private static final String LIST = "/api/tickets/helpdesk?fields=list";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

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

    /** Sends a refresh and returns the status. */
    CompletableFuture<Integer> refresh() {
        return refresh(request(LIST));
    }

    /** Requests the changes since the last response and returns the status. */
    CompletableFuture<Integer> refreshChanges() {
        return refresh(request(tag.isEmpty() ? LIST : LIST + "&since=" + tag.replace("\"", "%22")));
    }

    private CompletableFuture<Integer> refresh(HttpRequest.Builder request) {
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return send(request.build()).thenApply(response -> {
            response.headers().firstValue("etag").ifPresent(newest -> tag = newest);
            return response.statusCode();
        });
    }

    private CompletableFuture<HttpResponse<Void>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(beacon.url(path)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .timeout(TIMEOUT);
    }
}
