package io.hivematrix.beacon.app.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;

/** Check of a user's token at Core, made for each request. A Core that is not reachable refuses no token. Thread-safe. */
final class CoreSessionCheck implements Predicate<String> {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;

    CoreSessionCheck(URI core) {
        endpoint = core.resolve("/api/token/validate");
    }

    @Override
    public boolean test(String token) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"token\":\"" + token + "\"}"))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
