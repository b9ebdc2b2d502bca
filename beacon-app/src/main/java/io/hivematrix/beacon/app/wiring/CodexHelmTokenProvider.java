package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.app.logging.helm.HelmTokenProvider;
import io.hivematrix.beacon.codex.token.ServiceTokenProvider;

/** Provides Core's service tokens for calls to Helm. */
public record CodexHelmTokenProvider(ServiceTokenProvider tokens) implements HelmTokenProvider {

    private static final String HELM = "helm";

    @Override
    public String token() {
        return tokens.token(HELM);
    }

    @Override
    public void invalidate(String token) {
        tokens.invalidate(HELM, token);
    }
}
