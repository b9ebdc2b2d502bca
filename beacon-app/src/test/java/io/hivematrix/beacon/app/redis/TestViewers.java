package io.hivematrix.beacon.app.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Viewers that poll, and viewers with event streams that reconnect as a browser does. Boards are numbered by a ticket. */
public final class TestViewers implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("Ticket (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final URI address;
    private final List<String> tokens;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> polled = new ConcurrentHashMap<>();
    private final Map<Integer, Long> streamed = new ConcurrentHashMap<>();
    private volatile boolean closed;

    TestViewers(URI address, List<String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    void poll(int viewer, Duration interval) {
        threads.execute(() -> {
            while (!closed) {
                pollOnce(viewer);
                sleep(interval);
            }
        });
    }

    private void pollOnce(int viewer) {
        try {
            HttpRequest request = request(viewer, "/api/tickets/helpdesk?fields=list")
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher number = NUMBER.matcher(response.body());
            if (response.statusCode() != 200 || !number.find()) {
                errors.add(response.statusCode() + " " + response.body());
                return;
            }
            int board = Integer.parseInt(number.group(1));
            int before = polled.getOrDefault(viewer, 0);
            if (board < before) {
                errors.add("board " + board + " after " + before);
            }
            polled.put(viewer, board);
        } catch (IOException failed) {
            if (!closed) {
                errors.add(failed.toString());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stream(int viewer) {
        threads.execute(() -> {
            String lastEventId = "";
            while (!closed) {
                lastEventId = streamOnce(viewer, lastEventId);
                sleep(Duration.ofSeconds(1));
            }
        });
    }

    private String streamOnce(int viewer, String lastEventId) {
        String[] latest = {lastEventId};
        try {
            HttpRequest.Builder request = request(viewer, "/api/tickets/helpdesk/events");
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<Stream<String>> stream = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (stream.statusCode() != 200) {
                errors.add("stream: " + stream.statusCode());
            }
            stream.body().forEach(line -> {
                if (line.startsWith("id: ")) {
                    latest[0] = line.substring(4);
                }
                if (line.equals("event: board")) {
                    streamed.put(viewer, System.nanoTime());
                }
            });
        } catch (IOException | UncheckedIOException ended) {
            // its Beacon has died; reconnects
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return latest[0];
    }

    private HttpRequest.Builder request(int viewer, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + tokens.get(viewer))
                .header("X-Forwarded-For", "192.0." + viewer / 200 + "." + viewer % 200);
    }

    /** Returns failed requests, streams included, and boards that were older than one before. */
    public Queue<String> errors() {
        return errors;
    }

    /** Returns how many viewers poll a board at least as new as this one. */
    public long polling(int board) {
        return polled.values().stream().filter(number -> number >= board).count();
    }

    /** Returns when each stream has received its last board. */
    public Map<Integer, Long> streamed() {
        return streamed;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
    }
}
