package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP client for GET requests to one Beacon. Does not follow redirects, so that the token is not sent elsewhere. */
final class BeaconHttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final Optional<String> token;

    private BeaconHttpClient(String base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    /** @throws IllegalArgumentException if the address is not an http(s) URL or has user info, query or fragment */
    static BeaconHttpClient create(String address, Optional<String> token) {
        URI uri = parse(address);
        boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        boolean isBaseUrl = uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (!isHttp || !isBaseUrl) {
            throw invalidAddress(address);
        }
        return new BeaconHttpClient(address.replaceAll("/+$", ""), token);
    }

    /** Returns whether requests carry a token. */
    boolean hasToken() {
        return token.isPresent();
    }

    /**
     * Sends a request and returns the response of any status.
     *
     * @throws CliException with exit code 69 if no complete response arrives within 30 s
     */
    HttpResponse<byte[]> get(String path) {
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(request(path), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return call.get(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unreachable(failed.getCause() instanceof IOException ? failed.getCause() : failed);
        } catch (TimeoutException timeout) {
            call.cancel(true);
            throw unreachable(timeout);
        } catch (InterruptedException interrupted) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable(interrupted);
        }
    }

    private HttpRequest request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request.build();
    }

    private CliException unreachable(Throwable cause) {
        return new CliException(ExitCode.UNAVAILABLE, "Beacon at " + base + " is not reachable.", cause);
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw invalidAddress(address);
        }
    }

    private static IllegalArgumentException invalidAddress(String address) {
        return new IllegalArgumentException("must be a URL such as https://host/beacon, but is '" + address + "'");
    }
}
