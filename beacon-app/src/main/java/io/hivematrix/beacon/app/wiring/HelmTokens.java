package io.hivematrix.beacon.app.wiring;

import io.hivematrix.beacon.app.logging.helm.HelmAccess;
import io.hivematrix.beacon.codex.token.ServiceTokens;

/** Shows Helm who Beacon is by the service tokens of Core. */
public record HelmTokens(ServiceTokens tokens) implements HelmAccess {

    private static final String HELM = "helm";

    @Override
    public String token() {
        return tokens.token(HELM);
    }

    @Override
    public void refused(String token) {
        tokens.invalidate(HELM, token);
    }
}
