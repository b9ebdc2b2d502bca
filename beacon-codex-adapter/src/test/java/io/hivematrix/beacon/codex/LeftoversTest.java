package io.hivematrix.beacon.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.codex.config.CodexSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A closed adapter leaves neither threads nor connections behind, whatever befell it. */
class LeftoversTest {

    private static final List<WireFault> FAULTS = List.of(
            WireFault.RESET,
            WireFault.BLACK_HOLE,
            WireFault.TRICKLE,
            WireFault.HALF_A_DOCUMENT,
            WireFault.HALF_A_DOCUMENT_UNNOTICED,
            WireFault.ENDLESS_DOCUMENT,
            WireFault.HTML,
            WireFault.OTHER_CHARSET,
            WireFault.GZIP_BOMB,
            WireFault.status(401),
            WireFault.status(403),
            WireFault.status(404),
            WireFault.status(500),
            WireFault.busy(429, "60"),
            WireFault.busy(503, "60"));

    @Test
    void closingEndsThreadsAndConnections() {
        Set<Thread> before = threads();
        try (FakeHiveMatrix platform = new FakeHiveMatrix();
                FaultProxy proxy = new FaultProxy(platform.codex.port())) {
            CodexSettings settings = CodexSettings.defaults(platform.core.address(), proxy.address(), "beacon")
                    .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(400))
                    .withMaxBytes(100_000);
            for (WireFault fault : FAULTS) {
                useAndClose(platform, proxy, settings, fault);
            }
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                System.gc();
                assertThat(proxy.open()).isZero();
                assertThat(threads()).isSubsetOf(before);
            });
        }
    }

    @Test
    void closingEndsACallThatIsUnderWay() {
        try (FakeHiveMatrix platform = new FakeHiveMatrix();
                FaultProxy proxy = new FaultProxy(platform.codex.port())) {
            proxy.inject(WireFault.BLACK_HOLE);
            CodexAdapter adapter =
                    platform.adapter(CodexSettings.defaults(platform.core.address(), proxy.address(), "beacon"));
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
            FakeHiveMatrix platform, FaultProxy proxy, CodexSettings settings, WireFault fault) {
        try (CodexAdapter adapter = platform.adapter(settings)) {
            platform.firstBoard(adapter);
            proxy.inject(fault);
            platform.time.pass(Duration.ofMinutes(6));
            adapter.boards().latest();
            adapter.warmUp(Duration.ofSeconds(5));
            adapter.codexProbe().trouble();
            proxy.inject(WireFault.NONE);
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("beacon-codex")
                        || thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
