package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.web.auth.model.SharedRevocations.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class RedisRevocationsTest {

    private final RedisServer server = new RedisServer();
    private final RedisAdapter one = adapter("beacon:");
    private final RedisAdapter other = adapter("beacon:");
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.close();
    }

    @Test
    void published_isReceivedByOthers() {
        other.revocations().subscribe(Kind.SESSION, received::add);
        start(one);
        start(other);

        one.revocations().publish(Kind.SESSION, "session-1");
        one.revocations().publish(Kind.DISPLAY, "display-1");

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(received).containsExactly("session-1"));
    }

    @Test
    void repeated_isReceivedByLaterStarted() {
        one.revocations().repeat(Kind.DISPLAY, List.of("display-1"));
        start(one);
        other.revocations().subscribe(Kind.DISPLAY, received::add);
        start(other);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(received).contains("display-1"));
    }

    @Test
    void laterSubscriber_isNotified() {
        start(one);
        start(other);
        other.revocations().subscribe(Kind.DISPLAY, received::add);
        one.revocations().repeat(Kind.DISPLAY, List.of("display-1"));

        await().untilAsserted(() -> assertThat(received).contains("display-1"));
    }

    @Test
    void hostileMessages_areIgnored() {
        other.revocations().subscribe(Kind.SESSION, received::add);
        start(other);
        for (String message : List.of("", "two words", "x".repeat(201), "\u0000", "valid")) {
            server.run(commands -> commands.publish("beacon:v1:revoked:session", message));
        }

        await().untilAsserted(() -> assertThat(received).containsExactly("valid"));
    }

    @Test
    void otherPrefix_receivesNothing() {
        try (RedisAdapter tenant = adapter("tenant:")) {
            tenant.revocations().subscribe(Kind.SESSION, received::add);
            start(tenant);
            start(one);
            one.revocations().publish(Kind.SESSION, "session-1");
            server.run(commands -> commands.publish("tenant:v1:revoked:session", "own"));

            await().untilAsserted(() -> assertThat(received).containsExactly("own"));
        }
    }

    private RedisAdapter adapter(String prefix) {
        return new RedisAdapter(
                new RedisSettings(server.address(), prefix, Optional.empty()), 1_000_000, System::nanoTime);
    }

    private static void start(RedisAdapter adapter) {
        adapter.start();
        await().until(() -> adapter.probe().check().error().isEmpty());
    }
}
