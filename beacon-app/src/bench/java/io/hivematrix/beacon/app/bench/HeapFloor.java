package io.hivematrix.beacon.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Minimum heap in use per minute, from Beacon's metrics; it is flat if there is no leak. */
final class HeapFloor {

    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final long MEGABYTE = 1024 * 1024;

    private final HttpClient client;
    private final HttpRequest metrics;
    private final List<Long> floors = new ArrayList<>();
    private long floor = Long.MAX_VALUE;

    HeapFloor(HttpClient client, String url) {
        this.client = client;
        this.metrics = HttpRequest.newBuilder(URI.create(url)).build();
    }

    /** Takes a sample. */
    synchronized void sample() {
        try {
            String text =
                    client.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
            double used = text.lines()
                    .filter(line -> line.startsWith(HEAP))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
            floor = Math.min(floor, (long) used / MEGABYTE);
        } catch (IOException missed) {
            // the next sample is a second later
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a minute. */
    synchronized void endMinute() {
        floors.add(floor);
        floor = Long.MAX_VALUE;
    }

    @Override
    public synchronized String toString() {
        return "minimum heap in use per minute, in MB: " + floors;
    }
}
