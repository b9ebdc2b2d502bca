package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests and bounds how long that takes, name resolution included. Follows no redirect, since requests carry
 * tokens; goes through no proxy, since the services are neighbours.
 */
public final class HttpTransport implements AutoCloseable {

    private final HttpClientSettings settings;
    private volatile Optional<HttpClient> client;

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
     * Sends a request and waits for the head of its answer; the body is read by the caller under the same deadline.
     *
     * @throws CodexCallException if there is no connection, or no answer in time
     */
    public RawResponse send(HttpRequest request, Deadline deadline, long maxBytes) throws CodexCallException {
        BoundedBodySubscriber body = new BoundedBodySubscriber(deadline, settings.readTimeout(), maxBytes);
        CompletableFuture<HttpResponse<InputStream>> running = start(request, body);
        try {
            long patience = deadline.remainingNanos(settings.connectTimeout().plus(settings.readTimeout()));
            HttpResponse<InputStream> response = running.get(patience, TimeUnit.NANOSECONDS);
            return new RawResponse(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException late) {
            cancel(running, body);
            throw new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "no answer in time", late);
        } catch (InterruptedException interrupted) {
            cancel(running, body);
            Thread.currentThread().interrupt();
            throw new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            body.close();
            throw CodexErrors.fromConnection(failed.getCause());
        }
    }

    /** Closing takes the client's threads away; a call that comes in that moment fails like one that comes later. */
    private CompletableFuture<HttpResponse<InputStream>> start(HttpRequest request, BoundedBodySubscriber body)
            throws CodexCallException {
        try {
            return client.orElseThrow(HttpTransport::closed).sendAsync(request, head -> body);
        } catch (RejectedExecutionException closing) {
            throw closed();
        }
    }

    private static CodexCallException closed() {
        return new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "the adapter has been closed");
    }

    /** Whatever may still arrive for an abandoned request is cancelled with it. */
    private static void cancel(CompletableFuture<?> running, BoundedBodySubscriber body) {
        body.close();
        running.cancel(true);
    }

    /**
     * Lets go of the client. Java 17's client ends its own thread and idle connections when it is collected; later ones
     * can be told.
     */
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
