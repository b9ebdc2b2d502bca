package io.hivematrix.beacon.web.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hivematrix.beacon.web.auth.token.CoreApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** In-memory Core: signing keys and session states. Thread-safe. */
public final class CoreStandIn implements CoreApi {

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile List<TestKey> keys = List.of(TestKey.FIRST);
    private volatile Mood mood = Mood.WELL;
    private volatile Runnable beforeAnswers = () -> {};

    /** State of Core. */
    public enum Mood {
        /** Responds. */
        WELL,
        /** Every call fails. */
        ILL
    }

    /** Signs with these keys from now on. */
    public void publishes(TestKey... published) {
        keys = List.of(published);
    }

    /** Ends a session. */
    public void revokes(String sessionId) {
        revoked.add(sessionId);
    }

    /** Sets the state. */
    public void is(Mood now) {
        mood = now;
    }

    /** Runs {@code first} before each response. */
    public void beforeAnswers(Runnable first) {
        beforeAnswers = first;
    }

    /** Number of key requests. */
    public int keyFetches() {
        return keyFetches.get();
    }

    /** Number of session requests. */
    public int questions() {
        return questions.get();
    }

    @Override
    public byte[] keys() throws IOException {
        keyFetches.incrementAndGet();
        requireWell();
        return keys.stream()
                .map(TestKey::jwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isSessionActive(String token) throws IOException {
        questions.incrementAndGet();
        requireWell();
        JsonNode claims = json.readTree(TestTokens.part(token, 1));
        return !revoked.contains(claims.path("jti").asText());
    }

    private void requireWell() throws IOException {
        beforeAnswers.run();
        if (mood == Mood.ILL) {
            throw new IOException("Core is not reachable");
        }
    }
}
