package io.hivematrix.beacon.codex.token;

import io.hivematrix.beacon.codex.http.Ticker;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** Service tokens from Core, one kept for each target. */
public final class CoreTokens implements ServiceTokens {

    private final ConcurrentMap<String, TokenSlot> slots = new ConcurrentHashMap<>();
    private final TokenIssuer issuer;
    private final Executor background;
    private final Ticker ticker;

    public CoreTokens(TokenIssuer issuer, Executor background, Ticker ticker) {
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

    private TokenSlot slot(String targetService) {
        return slots.computeIfAbsent(
                targetService, target -> new TokenSlot(() -> issuer.issue(target), background, ticker));
    }
}
