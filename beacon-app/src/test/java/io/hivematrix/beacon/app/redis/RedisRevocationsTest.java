package io.hivematrix.beacon.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.web.auth.model.SharedRevocations.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
class RedisRevocationsTest {

    @RegisterExtension
    private final RedisLog log = new RedisLog();

    private final RedisServer server = new RedisServer();
    private final RedisAdapter one = server.adapter("beacon:");
    private final RedisAdapter other = server.adapter("beacon:");
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
        RedisServer.start(one);
        RedisServer.start(other);

        one.revocations().publish(Kind.SESSION, "session-1");
        one.revocations().publish(Kind.DISPLAY, "display-1");

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(received).containsExactly("session-1"));
    }

    @Test
    void repeated_isReceivedByLaterStarted() {
        one.revocations().repeat(Kind.DISPLAY, List.of("display-1"));
        RedisServer.start(one);
        other.revocations().subscribe(Kind.DISPLAY, received::add);
        RedisServer.start(other);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(received).contains("display-1"));
    }

    @Test
    void laterSubscriber_isNotified() {
        RedisServer.start(one);
        RedisServer.start(other);
        other.revocations().subscribe(Kind.DISPLAY, received::add);
        one.revocations().repeat(Kind.DISPLAY, List.of("display-1"));

        await().untilAsserted(() -> assertThat(received).contains("display-1"));
    }

    @Test
    void hostileMessages_areIgnored() {
        other.revocations().subscribe(Kind.SESSION, received::add);
        RedisServer.start(other);
        for (String message : List.of("", "two words", "x".repeat(201), "\u0000", "valid")) {
            server.run(commands -> commands.publish("beacon:v1:revoked:session", message));
        }

        await().untilAsserted(() -> assertThat(received).containsExactly("valid"));
        assertThat(log.refused("beacon:v1:revoked:session")).isEqualTo(1);
    }

    @Test
    void otherPrefix_receivesNothing() {
        try (RedisAdapter tenant = server.adapter("tenant:")) {
            tenant.revocations().subscribe(Kind.SESSION, received::add);
            RedisServer.start(tenant);
            RedisServer.start(one);
            one.revocations().publish(Kind.SESSION, "session-1");
            server.run(commands -> commands.publish("tenant:v1:revoked:session", "own"));

            await().untilAsserted(() -> assertThat(received).containsExactly("own"));
        }
    }
}
