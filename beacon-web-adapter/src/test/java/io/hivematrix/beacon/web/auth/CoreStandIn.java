package io.hivematrix.beacon.web.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import io.hivematrix.beacon.web.auth.token.CoreSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** In-memory Core: signing keys and session states. Thread-safe. */
public final class CoreStandIn implements CoreApi {

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger sessionValidations = new AtomicInteger();
    private volatile List<TestKey> keys = List.of(TestKey.FIRST);
    private volatile Behavior behavior = Behavior.NORMAL;
    private volatile Optional<Class<? extends Error>> defect = Optional.empty();
    private volatile Runnable beforeResponse = () -> {};

    /** Behavior of Core. */
    public enum Behavior {
        /** Responds. */
        NORMAL,
        /** Every call fails. */
        UNREACHABLE
    }

    /** Sets the published keys. */
    public void publishKeys(TestKey... keys) {
        this.keys = List.of(keys);
    }

    /** Ends a session. */
    public void revokeSession(String sessionId) {
        revoked.add(sessionId);
    }

    /** Sets the level that Core sends with the state of a session. */
    public void setLevel(String sessionId, String level) {
        levels.put(sessionId, level);
    }

    /** Sends no level with the state of a session. */
    public void omitLevel(String sessionId) {
        levels.remove(sessionId);
    }

    /** Sets the behavior. */
    public void setBehavior(Behavior next) {
        behavior = next;
    }

    /** Sets an error that every call throws; empty for none. */
    public void setDefect(Optional<Class<? extends Error>> error) {
        defect = error;
    }

    /** Sets an action that runs before each response. */
    public void beforeResponse(Runnable action) {
        beforeResponse = action;
    }

    /** Returns the number of key set requests. */
    public int keyFetches() {
        return keyFetches.get();
    }

    /** Returns the number of session validations. */
    public int sessionValidations() {
        return sessionValidations.get();
    }

    @Override
    public byte[] keys() throws IOException {
        keyFetches.incrementAndGet();
        requireReachable();
        return keys.stream()
                .map(TestKey::jwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public CoreSession session(String token) throws IOException {
        sessionValidations.incrementAndGet();
        requireReachable();
        String id = json.readTree(TestTokens.part(token, 1)).path("jti").asText();
        return new CoreSession(!revoked.contains(id), Optional.ofNullable(levels.get(id)));
    }

    private void requireReachable() throws IOException {
        beforeResponse.run();
        if (defect.isPresent()) {
            throw newError(defect.get());
        }
        if (behavior == Behavior.UNREACHABLE) {
            throw new IOException("Core is not reachable");
        }
    }

    private static Error newError(Class<? extends Error> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
