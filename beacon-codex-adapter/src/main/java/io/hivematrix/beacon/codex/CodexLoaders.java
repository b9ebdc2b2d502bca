package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.cache.DocumentSource;
import io.hivematrix.beacon.codex.cache.Loader;
import io.hivematrix.beacon.codex.cache.SharedLoader;
import io.hivematrix.beacon.codex.client.CodexClient;
import io.hivematrix.beacon.codex.http.ApiRequest;
import io.hivematrix.beacon.codex.http.CodexCallException;
import io.hivematrix.beacon.codex.http.MonotonicClock;
import io.hivematrix.beacon.codex.shared.SharedDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Factory of loaders: from Codex alone, or together with other Beacons.
 *
 * @param ttl minimum time between two fetches of a shared document
 */
record CodexLoaders(
        CodexClient client,
        Optional<SharedDocuments> shared,
        Duration ttl,
        Clock clock,
        MonotonicClock monotonicClock,
        Executor background) {

    /**
     * Returns a loader.
     *
     * @param name name of the shared document
     * @param validity time after which a shared document is discarded
     */
    <T> Loader<T> of(String name, ApiRequest<T> request, Duration validity) {
        return shared.<Loader<T>>map(documents -> new SharedLoader<>(
                        name,
                        documents,
                        new Source<>(client, request),
                        ttl,
                        validity,
                        clock,
                        monotonicClock,
                        background))
                .orElse(() -> client.execute(request));
    }

    private record Source<T>(CodexClient client, ApiRequest<T> request) implements DocumentSource<T> {

        @Override
        public T fetch(Instant readAt, OutputStream copy) throws CodexCallException {
            return client.execute(request.at(readAt, copy));
        }

        @Override
        public T read(Instant readAt, InputStream document) throws IOException {
            return request.read(document, readAt);
        }
    }
}
