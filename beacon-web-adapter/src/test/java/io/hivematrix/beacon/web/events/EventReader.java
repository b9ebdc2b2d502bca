package io.hivematrix.beacon.web.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Client of an event stream that reads on a thread of its own, as a browser's {@code EventSource} does. */
final class EventReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Received event; the name is "end" at the end of the stream, and "comment" for a comment. */
    record Received(String name, String id, String data) {

        JsonNode json() throws IOException {
            return JSON.readTree(data);
        }
    }

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Received> events = new LinkedBlockingQueue<>();

    EventReader(InetSocketAddress address, String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        response = send(request.build());
        if (response.statusCode() == 200) {
            Thread thread = new Thread(this::read, "event-reader");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Waits up to 20 s for the next event that is not a comment. */
    Received next() throws InterruptedException {
        long deadline = deadline();
        Received event = next(deadline);
        while (event.name().equals("comment")) {
            event = next(deadline);
        }
        return event;
    }

    Received nextOfAnyKind() throws InterruptedException {
        return next(deadline());
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    }

    private Received next(long deadline) throws InterruptedException {
        return Optional.ofNullable(events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS))
                .orElseThrow(() -> new AssertionError("no event within 20 s"));
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    events.add(new Received("comment", "", line.substring(1).strip()));
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data += line.substring(5).strip();
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Received(name, id, data));
                    name = "";
                    data = "";
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            events.add(new Received("end", "", String.valueOf(closed.getMessage())));
            return;
        }
        events.add(new Received("end", "", ""));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
