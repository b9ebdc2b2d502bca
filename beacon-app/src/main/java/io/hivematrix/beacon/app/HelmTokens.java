package io.hivematrix.beacon.app;

import io.hivematrix.beacon.app.logging.HelmAccess;
import io.hivematrix.beacon.codex.ServiceTokens;

/** Shows Helm who Beacon is by the service tokens of Core. */
record HelmTokens(ServiceTokens tokens) implements HelmAccess {

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
