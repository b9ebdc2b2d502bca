package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.HttpClientSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A closed adapter leaves no threads and no connections open, after any fault. */
class ResourceLeakTest {

    private static final List<NetworkFault> FAULTS = List.of(
            NetworkFault.RESET,
            NetworkFault.NO_RESPONSE,
            NetworkFault.TRICKLE,
            NetworkFault.TRUNCATED_BODY,
            NetworkFault.TRUNCATED_BODY_WITHOUT_LENGTH,
            NetworkFault.ENDLESS_BODY,
            NetworkFault.INVALID_HTTP,
            NetworkFault.SSH,
            NetworkFault.ENDLESS_HEADER,
            NetworkFault.HTML,
            NetworkFault.OTHER_CHARSET,
            NetworkFault.GZIP_BOMB,
            NetworkFault.status(401),
            NetworkFault.status(403),
            NetworkFault.status(404),
            NetworkFault.status(500),
            NetworkFault.busy(429, "60"),
            NetworkFault.busy(503, "60"));

    @Test
    void closingEndsThreadsAndConnections() {
        Set<Thread> before = threads();
        try (FakePlatform platform = new FakePlatform();
                FaultProxy proxy = new FaultProxy(platform.codex.port())) {
            CodexSettings settings = TestSettings.withHttp(
                    TestSettings.shortLived(platform.core.address(), proxy.address()),
                    new HttpClientSettings(
                            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(400), 100_000));
            for (NetworkFault fault : FAULTS) {
                useAndClose(platform, proxy, settings, fault);
            }
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                System.gc();
                assertThat(proxy.open()).isZero();
                assertThat(threads()).isSubsetOf(before);
            });
        }
    }

    /** Each probe of a port that speaks another protocol would otherwise cost a descriptor. */
    @ParameterizedTest
    @MethodSource("otherProtocols")
    void probesOfOtherProtocol_leaveNoConnections(NetworkFault fault) {
        try (FakePlatform platform = new FakePlatform();
                FaultProxy proxy = new FaultProxy(platform.codex.port());
                CodexAdapter adapter =
                        platform.adapter(TestSettings.shortLived(platform.core.address(), proxy.address()))) {
            proxy.inject(fault);
            for (int probe = 0; probe < 10; probe++) {
                assertThat(adapter.codexProbe().check().error()).isPresent();
            }
            await().untilAsserted(() -> assertThat(proxy.open()).isZero());
        }
    }

    private static Stream<NetworkFault> otherProtocols() {
        return Stream.of(NetworkFault.SSH, NetworkFault.INVALID_HTTP, NetworkFault.ENDLESS_HEADER);
    }

    @Test
    void closingEndsRunningCall() {
        try (FakePlatform platform = new FakePlatform();
                FaultProxy proxy = new FaultProxy(platform.codex.port())) {
            proxy.inject(NetworkFault.NO_RESPONSE);
            CodexAdapter adapter = platform.adapter(TestSettings.shortLived(platform.core.address(), proxy.address()));
            assertThat(adapter.boards().current()).isEmpty();
            await().until(() -> proxy.open() == 1);

            adapter.close();

            await().untilAsserted(() -> {
                System.gc();
                assertThat(proxy.open()).isZero();
            });
        }
    }

    private static void useAndClose(
            FakePlatform platform, FaultProxy proxy, CodexSettings settings, NetworkFault fault) {
        try (CodexAdapter adapter = platform.adapter(settings)) {
            platform.firstBoard(adapter);
            proxy.inject(fault);
            platform.time.advance(Duration.ofMinutes(6));
            adapter.boards().invalidate();
            adapter.boards().latest();
            adapter.warmUp(Duration.ofSeconds(5));
            adapter.codexProbe().check();
            proxy.inject(NetworkFault.NONE);
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("beacon-codex")
                        || thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
