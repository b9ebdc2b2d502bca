package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** {@link ServiceTokenProvider} with one {@link CachedTokenProvider} per target service. Thread-safe. */
public final class CachingServiceTokens implements ServiceTokenProvider {

    private final ConcurrentMap<String, CachedTokenProvider> providers = new ConcurrentHashMap<>();
    private final CoreTokenClient client;
    private final Executor background;
    private final MonotonicClock clock;

    public CachingServiceTokens(CoreTokenClient client, Executor background, MonotonicClock clock) {
        this.client = client;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public String token(String targetService) {
        return provider(targetService).token();
    }

    @Override
    public void invalidate(String targetService, String rejectedToken) {
        provider(targetService).invalidate(rejectedToken);
    }

    private CachedTokenProvider provider(String targetService) {
        return providers.computeIfAbsent(
                targetService, target -> new CachedTokenProvider(() -> client.issue(target), background, clock));
    }
}
