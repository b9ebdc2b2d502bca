package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Signed-in user of one Beacon. */
final class Viewer {

    private static final String GZIP = "Accept-Encoding: gzip";
    private static final int ATTEMPTS = 120;
    private static final Duration RETRY_DELAY = Duration.ofMillis(250);
    private static final int NOT_MODIFIED = 304;
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> signed;
    private final RunningServer beacon;

    Viewer(String token, RunningServer beacon) {
        this.signed = List.of("Authorization: Bearer " + token);
        this.beacon = beacon;
    }

    /** Returns a request without compression. */
    Load identity(String path) {
        return load(path, signed);
    }

    /** Returns a request with gzip. */
    Load gzip(String path) {
        return load(path, with(GZIP));
    }

    /** Returns a request that gets a 304, after agents and links are loaded, which change the response once more. */
    Load unchanged(String path) throws IOException {
        Load load = known(path);
        LockSupport.parkNanos(SETTLING.toNanos());
        while (status(load) != NOT_MODIFIED) {
            load = known(path);
            LockSupport.parkNanos(SETTLING.toNanos());
        }
        return load;
    }

    private Load known(String path) throws IOException {
        String tag = response(identity(path)).headers().firstValue("etag").orElseThrow();
        return load(path, with("If-None-Match: " + tag));
    }

    /** Sees to it that what was measured was that nothing had changed. */
    void requireUnchanged(Load load) throws IOException {
        if (status(load) != NOT_MODIFIED) {
            throw new IOException(load.url() + " has changed meanwhile");
        }
    }

    /** Returns the body of the response. */
    byte[] body(Load load) throws IOException {
        return response(load).body();
    }

    private int status(Load load) throws IOException {
        return send(load).statusCode();
    }

    /** Returns the first response with status 200: at first the board may still be loading. */
    private HttpResponse<byte[]> response(Load load) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpResponse<byte[]> response = send(load);
            if (response.statusCode() == 200) {
                return response;
            }
            LockSupport.parkNanos(RETRY_DELAY.toNanos());
        }
        throw new IOException(load.url() + " has no response with status 200");
    }

    private HttpResponse<byte[]> send(Load load) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(load.url()));
        load.headers()
                .forEach(header -> request.header(
                        header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2)));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private Load load(String path, List<String> headers) {
        return new Load(beacon.url(path), headers, beacon.process());
    }

    private List<String> with(String one) {
        List<String> more = new ArrayList<>(signed);
        more.add(one);
        return more;
    }
}
