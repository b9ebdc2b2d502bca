package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP/1.1 client with a total deadline per call, name resolution and body included. Follows no redirects, because
 * requests carry tokens, and uses no proxy, because the services are on the same network. Thread-safe.
 */
public final class HttpTransport implements AutoCloseable {

    private final HttpClientSettings settings;
    private volatile Optional<HttpClient> client;

    /** @param executor runs the client's tasks; must not be bounded, since callers block on their results */
    public HttpTransport(HttpClientSettings settings, Executor executor) {
        this.settings = settings;
        this.client = Optional.of(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.connectTimeout())
                .executor(executor)
                .build());
    }

    /**
     * Sends a request and waits for the headers of its response. The caller reads the body under the same deadline and
     * closes the response.
     *
     * @param maxBytes maximum size of the body
     * @throws CodexCallException if there is no connection or no response in time, the thread is interrupted (its
     *     interrupt flag is then set), or this transport is closed
     */
    public RawResponse send(HttpRequest request, Deadline deadline, long maxBytes) throws CodexCallException {
        BoundedBodySubscriber body = new BoundedBodySubscriber(deadline, settings.readTimeout(), maxBytes);
        CompletableFuture<HttpResponse<InputStream>> running = start(request, body);
        try {
            long timeout = deadline.remainingNanos(settings.connectTimeout().plus(settings.readTimeout()));
            HttpResponse<InputStream> response = running.get(timeout, TimeUnit.NANOSECONDS);
            return new RawResponse(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            cancel(running, body);
            throw new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "no response in time", late);
        } catch (InterruptedException interrupted) {
            cancel(running, body);
            Thread.currentThread().interrupt();
            throw new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            body.close();
            throw CodexErrors.fromConnection(Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    private CompletableFuture<HttpResponse<InputStream>> start(HttpRequest request, BoundedBodySubscriber body)
            throws CodexCallException {
        try {
            return client.orElseThrow(HttpTransport::closed).sendAsync(request, headers -> body);
        } catch (RejectedExecutionException closing) {
            throw closed();
        }
    }

    private static CodexCallException closed() {
        return new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "the adapter has been closed");
    }

    /** Cancelling the body too closes the connection if the headers arrive later. */
    private static void cancel(CompletableFuture<?> running, BoundedBodySubscriber body) {
        body.close();
        running.cancel(true);
    }

    /** Closes the client. Java 17's client cannot be closed: it ends its thread and connections when collected. */
    @Override
    public void close() {
        Optional<HttpClient> open = client;
        client = Optional.empty();
        if (open.isPresent() && open.get() instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception unexpected) {
                throw new IllegalStateException("the HTTP client could not be closed", unexpected);
            }
        }
    }
}
