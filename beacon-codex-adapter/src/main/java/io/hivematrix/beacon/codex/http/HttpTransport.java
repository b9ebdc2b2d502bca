package io.hivematrix.beacon.codex.http;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.io.CloseMode;

/**
 * HTTP/1.1 client with a total deadline per call, name resolution and body included. Every call has its own connection,
 * which is closed with the call, and tries all addresses of a name. Follows no redirects, because requests carry tokens,
 * and uses only the proxy of its settings. Thread-safe.
 */
public final class HttpTransport implements AutoCloseable {

    private final Executor executor;
    private final CloseableHttpClient client;

    /** @param executor runs one task per call; must not be bounded, since callers block on their results */
    public HttpTransport(HttpClientSettings settings, Executor executor) {
        this(settings, executor, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpTransport(HttpClientSettings settings, Executor executor, DnsResolver names) {
        this.executor = executor;
        this.client = ApacheClientFactory.create(settings, names);
    }

    /**
     * Sends a request and handles its response on another thread.
     *
     * @param timeout total time, body included; after it the connection is closed
     * @param maxBytes maximum size of the body
     * @throws CodexCallException if there is no connection or no response in time, the thread is interrupted (its
     *     interrupt flag is then set), this transport is closed, or {@code handler} throws it
     * @throws IOException if {@code handler} throws it
     */
    public <T> T send(ServiceRequest request, Duration timeout, long maxBytes, ResponseHandler<T> handler)
            throws CodexCallException, IOException {
        HttpUriRequestBase http = request.toHttp();
        FutureTask<T> call = new FutureTask<>(() -> exchange(http, maxBytes, handler));
        start(call);
        try {
            return call.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new CodexCallException(RefreshFailure.Reason.TIMED_OUT, "no response in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw rethrow(failed);
        } finally {
            http.cancel();
        }
    }

    private void start(FutureTask<?> call) throws CodexCallException {
        Runnable task = CorrelationContext.current()
                .<Runnable>map(id -> CorrelationContext.wrap(id, call))
                .orElse(call);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closing) {
            throw new CodexCallException(RefreshFailure.Reason.UNREACHABLE, "the adapter has been closed");
        }
    }

    private <T> T exchange(HttpUriRequestBase request, long maxBytes, ResponseHandler<T> handler)
            throws IOException, CodexCallException {
        try {
            ClassicHttpResponse response = open(request);
            return handler.handle(
                    new RawResponse(response.getCode(), headers(response), body(response.getEntity(), maxBytes)));
        } finally {
            request.cancel(); // closing the response would read the rest of its body
        }
    }

    @SuppressWarnings("MustBeClosed")
    private ClassicHttpResponse open(HttpUriRequestBase request) throws CodexCallException {
        try {
            return client.executeOpen(null, request, null);
        } catch (IOException | IllegalStateException failure) {
            throw CodexErrors.fromConnection(failure);
        }
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        return HttpHeaders.of(
                Arrays.stream(response.getHeaders())
                        .filter(header -> !header.getName().isBlank())
                        .collect(Collectors.groupingBy(
                                Header::getName,
                                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                                Collectors.mapping(NameValuePair::getValue, Collectors.toList()))),
                (name, value) -> true);
    }

    private static InputStream body(HttpEntity entity, long maxBytes) throws IOException {
        return entity == null
                ? InputStream.nullInputStream()
                : new BoundedInputStream(entity.getContent(), maxBytes, entity.getContentLength());
    }

    private static CodexCallException rethrow(ExecutionException failed) throws IOException {
        Throwable cause = failed.getCause();
        if (cause instanceof CodexCallException failure) {
            return failure;
        }
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof Error defect) {
            throw defect;
        }
        throw cause instanceof RuntimeException defect ? defect : new IllegalStateException(cause);
    }

    /** Closes the client; running calls fail. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
