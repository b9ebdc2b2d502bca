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

/** Makes tokens as Core does, and such as Core never would. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration SERVICE_LIFE = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;

    /** Issued at the time of that clock. */
    public TestTokens(Clock clock) {
        this.clock = clock;
    }

    /** A person's token, with a session named after the person. */
    public String user(String subject, String level) {
        return user(subject, level, claims -> {});
    }

    /** The same with other claims. */
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

    /** A token for one service to call another. */
    public String service(String caller, String target) {
        return service(caller, target, claims -> {});
    }

    /** The same with other claims. */
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

    /** The claims of a technician's token as JSON. */
    public String claims() {
        return part(user("u-1", "technician"), 1);
    }

    /** One of the three parts of a token, decoded. */
    static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }

    /** The usual header for that key. */
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
