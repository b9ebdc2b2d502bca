package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.CorrelationContext;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.HttpTransport;
import io.hivematrix.beacon.codex.http.RawResponse;
import io.hivematrix.beacon.domain.health.ProbeResult;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * Tries whether a service answers at all. Any answer below 500 will do, since not every service has a health page; its
 * body is not read.
 */
public final class HttpHealthProbe implements DependencyProbe {

    /** How long a service may take to answer, at most. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private final String name;
    private final URI address;
    private final HttpTransport wire;
    private final Duration limit;

    public HttpHealthProbe(String name, URI service, HttpTransport wire, Duration limit) {
        this.name = name;
        this.address = URI.create(service + "/health");
        this.wire = wire;
        this.limit = limit;
    }

    /** How long a probe may take where calls are bounded so: no call lasts longer than that in all. */
    public static Duration limit(HttpClientSettings bounds) {
        return bounds.totalTimeout().compareTo(LIMIT) < 0 ? bounds.totalTimeout() : LIMIT;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProbeResult check() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        CorrelationContext.current().ifPresent(id -> request.header(CorrelationContext.HEADER, id));
        try (RawResponse answer = wire.send(request.build(), Deadline.in(limit), ApiRequest.SMALL_RESPONSE_BYTES)) {
            return answer.status() < 500 ? ProbeResult.HEALTHY : ProbeResult.unhealthy("It responds with an error.");
        } catch (CodexCallException failure) {
            return ProbeResult.unhealthy(
                    switch (failure.reason()) {
                        case TIMED_OUT -> "No response within " + limit.toMillis() + " ms.";
                        default -> "It cannot be reached.";
                    });
        }
    }
}
