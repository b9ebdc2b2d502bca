package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.event.LogEntry;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;
import io.hivematrix.beacon.web.http.CorrelationIds;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Client of Helm's ingest API (contract, section 4). Not thread-safe. */
final class HelmClient {

    enum Outcome {
        /** Helm has stored the batch. */
        ACCEPTED,
        /** Helm is not reachable, overloaded or rejects the token: the same batch may be accepted later. */
        RETRY,
        /** Helm rejects the content of the batch. */
        REJECTED
    }

    private static final String HELM = "helm";
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    private final HelmSettings settings;
    private final HelmTransport transport;
    private final ServiceTokenProvider tokens;
    private final Supplier<UUID> ids;
    private final URI ingest;

    HelmClient(HelmSettings settings, HelmTransport transport, ServiceTokenProvider tokens, Supplier<UUID> ids) {
        this.settings = settings;
        this.transport = transport;
        this.tokens = tokens;
        this.ids = ids;
        this.ingest = URI.create(settings.address().toString().replaceAll("/+$", "") + "/api/logs/ingest");
    }

    Outcome send(List<LogEntry> entries) throws InterruptedException {
        byte[] batch = HelmJson.batch(settings.service(), entries);
        Optional<Integer> status = post(batch);
        if (status.filter(code -> code == UNAUTHORIZED).isPresent()) {
            status = post(batch);
        }
        return status.map(HelmClient::outcome).orElse(Outcome.RETRY);
    }

    private Optional<Integer> post(byte[] batch) throws InterruptedException {
        try {
            String token = tokens.token(HELM);
            int status = transport.post(ingest, headers(token), batch, settings.timeout());
            if (status == UNAUTHORIZED) {
                tokens.invalidate(HELM, token);
            }
            return Optional.of(status);
        } catch (IOException | RuntimeException unreachable) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Optional.empty();
        }
    }

    private Map<String, String> headers(String token) {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                CorrelationIds.HEADER,
                ids.get().toString());
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case 400, 413, 422, SERVER_ERROR -> Outcome.REJECTED;
            default -> status / 100 == 2 ? Outcome.ACCEPTED : Outcome.RETRY;
        };
    }
}
