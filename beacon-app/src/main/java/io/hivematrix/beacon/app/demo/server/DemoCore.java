package io.hivematrix.beacon.app.demo.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.LocalServer.Request;
import io.hivematrix.beacon.app.demo.server.LocalServer.Response;
import io.jsonwebtoken.Claims;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The demo's Core: user tokens, sessions and service tokens (contract, section 2). Thread-safe. */
public final class DemoCore implements AutoCloseable {

    private static final Duration SERVICE_TOKEN_LIFETIME = Duration.ofMinutes(5);
    private static final Duration USER_TOKEN_LIFETIME = Duration.ofHours(1);
    private static final Set<String> SERVICES = Set.of("beacon", "core", "codex", "helm");

    private final Clock clock;
    private final SigningKey key;
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final LocalServer server;

    /**
     * Starts Core on a free port of loopback.
     *
     * @throws IOException if there is no free port
     */
    public DemoCore(Clock clock) throws IOException {
        this.clock = clock;
        this.key = new SigningKey(clock);
        this.server = new LocalServer(
                Map.of(
                        "GET /health",
                        call -> Response.ok(
                                JsonNodeFactory.instance.objectNode().put("status", "healthy")),
                        "GET /.well-known/jwks.json",
                        call -> Response.ok(key.jwks()),
                        "POST /service-token",
                        this::serviceToken,
                        "POST /api/token/validate",
                        this::validate),
                call -> Response.error(404, "Not found"));
    }

    /** Returns the base address. */
    public URI address() {
        return server.address();
    }

    /** Starts a session and returns the user token, which is valid for an hour. */
    public String signIn(DemoUser user) {
        String session = UUID.randomUUID().toString();
        sessions.add(session);
        return key.sign(key.newToken()
                .subject(user.id())
                .id(session)
                .expiration(after(USER_TOKEN_LIFETIME))
                .claim("name", user.name())
                .claim("email", user.email())
                .claim("preferred_username", user.login())
                .claim("permission_level", user.level())
                .claim("groups", List.of("/" + user.level() + "s")));
    }

    public void signOut(String token) {
        key.read(token).map(Claims::getId).ifPresent(sessions::remove);
    }

    /** Returns the calling service of a service token for {@code target}; empty if the token is not valid there. */
    Optional<String> callingService(String token, String target) {
        return key.read(token)
                .filter(claims -> "service".equals(claims.get("type")) && target.equals(claims.get("target_service")))
                .map(claims -> claims.get("calling_service", String.class));
    }

    @Override
    public void close() {
        server.close();
    }

    private Response serviceToken(Request call) {
        String caller = call.body().path("calling_service").asText();
        String target = call.body().path("target_service").asText();
        if (!SERVICES.contains(caller) || !SERVICES.contains(target)) {
            return Response.error(400, "Unknown service");
        }
        String token = key.sign(key.newToken()
                .subject("service:" + caller)
                .expiration(after(SERVICE_TOKEN_LIFETIME))
                .claim("calling_service", caller)
                .claim("target_service", target)
                .claim("type", "service"));
        return Response.ok(JsonNodeFactory.instance.objectNode().put("token", token));
    }

    private Response validate(Request call) {
        Optional<Claims> user = key.read(call.body().path("token").asText())
                .filter(claims -> claims.getId() != null && sessions.contains(claims.getId()));
        if (user.isEmpty()) {
            return new Response(
                    401,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("valid", false)
                            .put("error", "Session expired or revoked"));
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("valid", true);
        ObjectNode claims = response.putObject("user").put("sub", user.get().getSubject());
        for (String claim : List.of("name", "email", "preferred_username", "permission_level")) {
            claims.put(claim, user.get().get(claim, String.class));
        }
        return Response.ok(response);
    }

    private Date after(Duration lifetime) {
        return Date.from(clock.instant().plus(lifetime));
    }
}
