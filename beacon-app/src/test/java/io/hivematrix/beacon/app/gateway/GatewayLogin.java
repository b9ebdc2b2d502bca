package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sign-in at the gateway, with a stand-in for the identity provider: {@code /login} stores a state in the session and goes to
 * the identity provider, which redirects to {@code /keycloak-callback} with that state and a code.
 */
final class GatewayLogin {

    private static final String LOGIN = "/login";
    private static final String LOGOUT = "/logout";
    private static final String CALLBACK = "/keycloak-callback";
    private static final String PROVIDER = "/keycloak/auth";
    private static final String SUBMIT = "/keycloak/submit";

    private final Supplier<Optional<String>> user;
    private volatile boolean formShown;

    /** @param user the token of the user at the identity provider; empty while there is no session */
    GatewayLogin(Supplier<Optional<String>> user) {
        this.user = user;
    }

    /** Whether the identity provider shows its form although there is a user, and waits for its button to be pressed. */
    void showForm(boolean shown) {
        formShown = shown;
    }

    /** Redirects to a sign-in that returns to the requested path; the path ends in {@code ?} where it has no query. */
    static void redirect(HttpExchange exchange) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String next = exchange.getRequestURI().getPath() + "?" + query;
        GatewayResponses.redirect(exchange, LOGIN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Serves a path of the sign-in and returns whether it is one. */
    boolean serve(HttpExchange exchange) throws IOException {
        Map<String, String> query = Queries.parse(exchange.getRequestURI());
        switch (exchange.getRequestURI().getPath()) {
            case LOGIN -> start(exchange, query.getOrDefault("next", "/"));
            case LOGOUT -> signOut(exchange);
            case PROVIDER -> authenticate(exchange, query.getOrDefault("state", ""));
            case SUBMIT -> approve(exchange, query.getOrDefault("state", ""));
            case CALLBACK -> complete(exchange, query.getOrDefault("state", ""), query.getOrDefault("code", ""));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void start(HttpExchange exchange, String next) throws IOException {
        boolean local = next.startsWith("/") && !next.startsWith("//") && !next.contains("://");
        String state = UUID.randomUUID().toString();
        GatewaySession session = GatewaySession.of(exchange);
        session.startSignIn(state, local ? next : "/");
        session.save(exchange);
        GatewayResponses.redirect(exchange, PROVIDER + "?state=" + state);
    }

    private void authenticate(HttpExchange exchange, String state) throws IOException {
        if (user.get().isPresent() && !formShown) {
            approve(exchange, state);
            return;
        }
        GatewayResponses.send(exchange, 200, GatewayResponses.HTML, """
                <!DOCTYPE html><html lang="en"><head><title>Identity provider</title><link rel="icon" href="data:,"></head><body>
                <form action="%s"><input name="state" type="hidden" value="%s"><button id="sign-in">Sign in</button></form>
                </body></html>
                """.formatted(SUBMIT, state));
    }

    private static void approve(HttpExchange exchange, String state) throws IOException {
        GatewayResponses.redirect(exchange, CALLBACK + "?state=" + state + "&code=" + UUID.randomUUID());
    }

    private void complete(HttpExchange exchange, String state, String code) throws IOException {
        GatewaySession session = GatewaySession.of(exchange);
        if (!session.hasState(state)) {
            session.clear();
            session.save(exchange);
            GatewayResponses.send(exchange, 401, GatewayResponses.HTML, "Invalid state parameter");
            return;
        }
        Optional<String> token = user.get();
        if (code.isEmpty() || token.isEmpty()) {
            GatewayResponses.send(exchange, 502, GatewayResponses.HTML, "The sign-in failed.");
            return;
        }
        String next = session.completeSignIn(token.get());
        session.save(exchange);
        GatewayResponses.redirect(exchange, next);
    }

    private static void signOut(HttpExchange exchange) throws IOException {
        GatewaySession session = GatewaySession.of(exchange);
        session.clear();
        session.save(exchange);
        GatewayResponses.send(exchange, 200, GatewayResponses.HTML, "<p>Signed out</p>");
    }
}
