package io.hivematrix.beacon.codex.client;

import io.hivematrix.beacon.codex.config.WireSettings;
import io.hivematrix.beacon.codex.http.Answer;
import io.hivematrix.beacon.codex.http.CallFailedException;
import io.hivematrix.beacon.codex.http.CorrelationId;
import io.hivematrix.beacon.codex.http.Deadline;
import io.hivematrix.beacon.codex.http.Question;
import io.hivematrix.beacon.codex.http.Wire;
import io.hivematrix.beacon.domain.port.out.DependencyProbe;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Tries whether a service answers at all. Any answer below 500 will do, since not every service has a health page; its
 * body is not read.
 */
public final class HealthProbe implements DependencyProbe {

    /** How long a service may take to answer, at most. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private final String name;
    private final URI address;
    private final Wire wire;
    private final Duration limit;

    public HealthProbe(String name, URI service, Wire wire, Duration limit) {
        this.name = name;
        this.address = URI.create(service + "/health");
        this.wire = wire;
        this.limit = limit;
    }

    /** How long a probe may take where calls are bounded so: no call lasts longer than that in all. */
    public static Duration limit(WireSettings bounds) {
        return bounds.totalTimeout().compareTo(LIMIT) < 0 ? bounds.totalTimeout() : LIMIT;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> trouble() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        CorrelationId.current().ifPresent(id -> request.header(CorrelationId.HEADER, id));
        try (Answer answer = wire.send(request.build(), Deadline.in(limit), Question.SMALL)) {
            return answer.status() < 500 ? Optional.empty() : Optional.of("It answers with an error.");
        } catch (CallFailedException failure) {
            return Optional.of(
                    switch (failure.reason()) {
                        case TIMED_OUT -> "No answer within " + limit.toMillis() + " ms.";
                        default -> "It cannot be reached.";
                    });
        }
    }
}
