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
 * Rule for what only operators see: metrics and the addresses of services. Operators are loopback clients without a proxy, and
 * clients with the metrics token. The gateway runs on the same machine, so forwarded requests do not count as loopback.
 */
final class OperatorAccess {

    private static final int UNAUTHORIZED = 401;
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> token;

    OperatorAccess(Optional<String> token) {
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether an operator sent a request. */
    boolean isGranted(ContainerRequestContext request) {
        return LoopbackClient.matches(request) || hasValidToken(request);
    }

    /** @throws ProblemException with status 401 if access is denied */
    void requireAccess(ContainerRequestContext request) {
        if (!isGranted(request)) {
            throw new ProblemException(
                    Problem.of(UNAUTHORIZED, "Metrics require the metrics token or a request from this machine.")
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
