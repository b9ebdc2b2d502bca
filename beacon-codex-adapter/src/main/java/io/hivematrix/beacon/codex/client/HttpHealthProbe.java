package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.RawResponse;
import io.hivematrix.beacon.codex.http.ServiceRequest;
import io.hivematrix.beacon.domain.board.RefreshFailure;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health probe: {@code GET /health} without a token. Any status below 500 is healthy, since not every service has a health
 * page; the body is not read. Thread-safe.
 */
public final class HttpHealthProbe implements DependencyProbe {

    private static final Logger LOG = LoggerFactory.getLogger(HttpHealthProbe.class);
    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(3);

    private final String name;
    private final URI address;
    private final HttpTransport transport;
    private final Duration timeout;
    private final AtomicReference<Optional<String>> lastError = new AtomicReference<>(Optional.empty());

    public HttpHealthProbe(String name, URI service, HttpTransport transport, Duration timeout) {
        this.name = name;
        this.address = URI.create(service + "/health");
        this.transport = transport;
        this.timeout = timeout;
    }

    /** Returns the total timeout of a call, at most 3 s. */
    public static Duration timeout(HttpClientSettings settings) {
        return settings.totalTimeout().compareTo(MAX_TIMEOUT) < 0 ? settings.totalTimeout() : MAX_TIMEOUT;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProbeResult check() {
        try {
            int status = transport.send(
                    ServiceRequest.get(address), timeout, ApiRequest.SMALL_RESPONSE_BYTES, RawResponse::status);
            return result(status < 500 ? Optional.empty() : Optional.of("It responds with status " + status + "."));
        } catch (CodexCallException failure) {
            boolean timedOut = failure.reason() == RefreshFailure.Reason.TIMED_OUT;
            return result(Optional.of(
                    timedOut
                            ? "No response within " + timeout.toMillis() + " ms."
                            : "It cannot be reached: " + failure.detail() + "."));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the body is not read
        }
    }

    /** Returns the result; a change is logged with the address. */
    private ProbeResult result(Optional<String> error) {
        if (!error.equals(lastError.getAndSet(error))) {
            error.ifPresentOrElse(
                    reason -> LOG.warn("Health check of {}: {}", address, reason),
                    () -> LOG.info("Health check of {}: healthy again", address));
        }
        return new ProbeResult(error);
    }
}
