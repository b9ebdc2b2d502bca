package io.hivematrix.beacon.cli.remote;

import io.hivematrix.beacon.cli.env.ConnectionSettings;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.cli.source.ExitCode;
import io.hivematrix.beacon.cli.text.CredentialMask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;

/**
 * HTTP client for GET requests to one Beacon. Each request has its own connection and tries all addresses of the host.
 * Does not follow redirects, so that the token is not sent elsewhere.
 */
final class BeaconHttpClient {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /** Host and port; {@link URI#getHost} is null for names of containers that contain an underscore. */
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

    private final CloseableHttpClient http;
    private final Function<Throwable, String> failureDetail;
    private final String base;
    private final Optional<String> token;

    private BeaconHttpClient(
            CloseableHttpClient http, Function<Throwable, String> failureDetail, String base, Optional<String> token) {
        this.http = http;
        this.failureDetail = failureDetail;
        this.base = base;
        this.token = token;
    }

    /** @throws IllegalArgumentException if the address is not an http(s) URL or has user info, query or fragment */
    static BeaconHttpClient create(String address, Optional<String> token, ConnectionSettings connections) {
        URI uri = parse(address);
        boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        boolean isBaseUrl = uri.getRawAuthority() != null
                && HOST.matcher(uri.getRawAuthority()).matches()
                && uri.getQuery() == null
                && uri.getFragment() == null;
        if (!isHttp || !isBaseUrl) {
            throw invalidAddress(address);
        }
        CloseableHttpClient http = BeaconHttpClientFactory.create(REQUEST_TIMEOUT, connections);
        return new BeaconHttpClient(http, connections.failureDetail(), address.replaceAll("/+$", ""), token);
    }

    /** Returns a client for another address on the same host, which must be valid. */
    BeaconHttpClient withBase(String address) {
        return new BeaconHttpClient(http, failureDetail, address, token);
    }

    boolean hasToken() {
        return token.isPresent();
    }

    /**
     * Sends a request and returns the response of any status.
     *
     * @throws CliException with exit code 69 if no complete response arrives within 30 s
     */
    ApiResponse get(String path) {
        HttpGet request = request(path, "application/json");
        FutureTask<ApiResponse> call =
                new FutureTask<>(() -> http.execute(request, response -> read(response, request)));
        Thread thread = new Thread(call, "beacon-request");
        thread.setDaemon(true);
        thread.start();
        try {
            return call.get(REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw cause instanceof CliException known ? known : unreachable(failureDetail.apply(cause), cause);
        } catch (TimeoutException timeout) {
            throw unreachable("no response within " + REQUEST_TIMEOUT.toSeconds() + " s", timeout);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable("interrupted", interrupted);
        } finally {
            request.cancel();
        }
    }

    /**
     * Reads a stream of lines until it ends or is silent for 30 s.
     *
     * @param started receives the request, whose cancellation ends the stream
     * @return the status of the response, whose lines are only read if it is 200
     */
    int stream(String path, Consumer<HttpGet> started, Consumer<String> lines) throws IOException {
        HttpGet request = request(path, "text/event-stream");
        started.accept(request);
        return http.execute(request, response -> {
            if (response.getCode() == HttpStatus.SC_OK) {
                read(response.getEntity().getContent(), lines);
            }
            return response.getCode();
        });
    }

    private ApiResponse read(ClassicHttpResponse response, HttpGet request) throws IOException {
        try {
            return ApiResponse.read(response, base);
        } catch (CliException tooLarge) {
            request.cancel(); // otherwise closing the response reads the rest of its body
            throw tooLarge;
        }
    }

    private static void read(InputStream stream, Consumer<String> lines) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.accept(line);
        }
    }

    private HttpGet request(String path, String mediaType) {
        HttpGet request = new HttpGet(base + path);
        request.setHeader("Accept", mediaType);
        token.ifPresent(text -> request.setHeader("Authorization", "Bearer " + text));
        return request;
    }

    private CliException unreachable(String detail, Throwable cause) {
        return new CliException(
                ExitCode.UNAVAILABLE, "Beacon at " + base + " cannot be reached: " + detail + ".", cause);
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw invalidAddress(address);
        }
    }

    private static IllegalArgumentException invalidAddress(String address) {
        return new IllegalArgumentException(
                "must be a URL such as https://host/beacon, but is '" + CredentialMask.mask(address) + "'");
    }
}
