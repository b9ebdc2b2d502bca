package io.hivematrix.beacon.cli.remote;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/**
 * Event stream of a view. Reconnects after 5 to 10 s if it ends, unless Beacon has no stream or refuses it. The first
 * state after the start is no change.
 */
final class ChangeStream implements AutoCloseable {

    private static final Set<String> CHANGES =
            Set.of("event: board", "event: stale", "event: fresh", "event: signed-out");
    private static final int MIN_RECONNECT_SECONDS = 5;
    private static final int MAX_RECONNECT_SECONDS = 10;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    private final BeaconHttpClient client;
    private final String path;
    private final Runnable action;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<HttpGet> request = Optional.empty();
    private boolean started;

    /** Connects on a thread of its own. */
    ChangeStream(BeaconHttpClient client, String path, Runnable action) {
        this.client = client;
        this.path = path;
        this.action = action;
        Thread thread = new Thread(this::run, "beacon-events");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        request.ifPresent(HttpGet::cancel);
    }

    private void run() {
        try {
            int seconds;
            do {
                if (!connect()) {
                    return;
                }
                seconds = ThreadLocalRandom.current().nextInt(MIN_RECONNECT_SECONDS, MAX_RECONNECT_SECONDS + 1);
            } while (!closed.await(seconds, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads events until the stream ends; returns whether another attempt can succeed. */
    private boolean connect() {
        try {
            int status = client.stream(path, get -> request = Optional.of(get), this::onLine);
            return status < FIRST_CLIENT_ERROR || status >= FIRST_SERVER_ERROR;
        } catch (IOException ended) {
            return true;
        }
    }

    private void onLine(String line) {
        String event = line.replaceFirst("^event:(?=\\S)", "event: ").stripTrailing();
        if (CHANGES.contains(event)) {
            if (started) {
                action.run();
            }
            started = true;
        }
    }
}
