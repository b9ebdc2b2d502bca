package io.hivematrix.beacon.web.ops;

import io.hivematrix.beacon.web.http.LoopbackClient;
import io.hivematrix.beacon.web.problem.Problem;
import io.hivematrix.beacon.web.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may read the metrics: a program on this machine that calls without a proxy between, or whoever shows the token. The
 * gateway runs on this machine too, so that what it passes on must not count as local.
 */
final class MetricsAccess {

    private static final int UNAUTHORIZED = 401;
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> token;

    MetricsAccess(Optional<String> token) {
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException with a 401 if they may not */
    void requireAccess(ContainerRequestContext request) {
        if (!LoopbackClient.matches(request) && !hasValidToken(request)) {
            throw new ProblemException(
                    Problem.of(UNAUTHORIZED, "Metrics are for this machine, and for whoever has the metrics token.")
                            .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
    }

    private boolean hasValidToken(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (token.isEmpty() || header == null || !header.startsWith(SCHEME)) {
            return false;
        }
        byte[] offered = header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token.get(), offered);
    }
}
