package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.MonotonicClock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** Service tokens from Core, one kept for each target. */
public final class CachingServiceTokens implements ServiceTokenProvider {

    private final ConcurrentMap<String, CachedTokenProvider> slots = new ConcurrentHashMap<>();
    private final CoreTokenClient issuer;
    private final Executor background;
    private final MonotonicClock ticker;

    public CachingServiceTokens(CoreTokenClient issuer, Executor background, MonotonicClock ticker) {
        this.issuer = issuer;
        this.background = background;
        this.ticker = ticker;
    }

    @Override
    public String token(String targetService) {
        return slot(targetService).token();
    }

    @Override
    public void invalidate(String targetService, String refusedToken) {
        slot(targetService).invalidate(refusedToken);
    }

    private CachedTokenProvider slot(String targetService) {
        return slots.computeIfAbsent(
                targetService, target -> new CachedTokenProvider(() -> issuer.issue(target), background, ticker));
    }
}
