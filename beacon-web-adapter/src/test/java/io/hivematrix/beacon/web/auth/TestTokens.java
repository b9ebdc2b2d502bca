package io.hivematrix.beacon.web.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Creates user tokens and service tokens as Core does, and invalid ones. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration SERVICE_LIFE = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    public TestTokens(Clock clock) {
        this.clock = clock;
    }

    /** Returns a user token whose session is {@code session-of-<subject>}. */
    public String user(String subject, String level) {
        return user(subject, level, claims -> {});
    }

    /** Like the method without {@code change}, with changed claims. */
    public String user(String subject, String level, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "hivematrix-core");
        claims.put("sub", subject);
        claims.put("name", "Tina Technician");
        claims.put("email", "tech@acme.example");
        claims.put("preferred_username", "tech");
        claims.put("permission_level", level);
        claims.put("groups", new String[] {"/technicians"});
        claims.put("jti", "session-of-" + subject);
        claims.put("iat", clock.instant().getEpochSecond());
        claims.put("exp", clock.instant().plus(LIFE).getEpochSecond());
        change.accept(claims);
        return signed(claims);
    }

    /** Returns a service token. */
    public String service(String caller, String target) {
        return service(caller, target, claims -> {});
    }

    /** Like the method without {@code change}, with changed claims. */
    public String service(String caller, String target, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "hivematrix-core");
        claims.put("sub", "service:" + caller);
        claims.put("calling_service", caller);
        claims.put("target_service", target);
        claims.put("type", "service");
        claims.put("iat", clock.instant().getEpochSecond());
        claims.put("exp", clock.instant().plus(SERVICE_LIFE).getEpochSecond());
        change.accept(claims);
        return signed(claims);
    }

    /** Returns the claims of a user token as JSON. */
    public String claims() {
        return part(user("u-1", "technician"), 1);
    }

    /** Returns a decoded part of a token. */
    public static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }

    /** Returns the header for this key. */
    public static String header(TestKey key) {
        return "{\"alg\":\"RS256\",\"kid\":\"" + key.id() + "\",\"typ\":\"JWT\"}";
    }

    private String signed(Map<String, Object> claims) {
        try {
            return TestKey.FIRST.sign(header(TestKey.FIRST), json.writeValueAsString(claims));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
