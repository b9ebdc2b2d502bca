package io.hivematrix.beacon.app.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The gateway's session of one browser. All of it is in the cookie, as in the real gateway: of responses that arrive at the
 * same time, the last one wins.
 */
final class GatewaySession {

    private static final String COOKIE = "session";
    private static final String ATTRIBUTES = "; HttpOnly; Path=/; SameSite=Lax";
    private static final String TOKEN = "token";
    private static final String STATE = "oauth_state";
    private static final String NEXT = "next_url";

    private final Map<String, String> values;

    private GatewaySession(Map<String, String> values) {
        this.values = values;
    }

    /** Returns the session that the browser sent; an empty one if it sent none. */
    static GatewaySession of(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Vary", "Cookie");
        return new GatewaySession(cookie(exchange).map(GatewaySession::decode).orElseGet(TreeMap::new));
    }

    private static Optional<String> cookie(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> List.of(header.split("; *", -1)).stream())
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    Optional<String> token() {
        return Optional.ofNullable(values.get(TOKEN));
    }

    /** Whether a sign-in with this state was the last one that this session started. */
    boolean hasState(String state) {
        return state.equals(values.get(STATE));
    }

    /** Starts a sign-in. The state of an earlier one is overwritten. */
    void startSignIn(String state, String next) {
        values.put(STATE, state);
        values.put(NEXT, next);
    }

    /** Ends the sign-in and returns the address to go to. */
    String completeSignIn(String token) {
        values.put(TOKEN, token);
        values.remove(STATE);
        return Optional.ofNullable(values.remove(NEXT)).orElse("/");
    }

    void clear() {
        values.clear();
    }

    /** Sends the session with the next response. */
    void save(HttpExchange exchange) {
        String value = values.isEmpty() ? "; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0" : encode();
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + value + ATTRIBUTES);
    }

    private String encode() {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> decode(String cookie) {
        Map<String, String> values = new TreeMap<>();
        new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", 2))
                .forEach(pair -> values.put(pair[0], pair[1]));
        return values;
    }
}
