package io.hivematrix.beacon.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hivematrix.beacon.app.demo.data.DemoUser;
import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.LargeCodexDocument;
import io.hivematrix.beacon.app.fixture.ManyOrdersLoad;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.domain.testing.StubResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with the launcher's heap and default limits. */
@Tag("slow")
class MemoryIT {

    private static final String TICKETS = "/api/tickets/active";
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("beacon.load.seconds", 25));

    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    private static DemoPlatform platform;
    private static ScriptedService codex;

    @BeforeAll
    static void startPlatform() throws IOException {
        platform = new DemoPlatform(1, Clock.systemUTC());
        codex = new ScriptedService(platform.codex().address());
    }

    @AfterAll
    static void stopPlatform() {
        codex.close();
        platform.close();
    }

    @Test
    void randomOrdersOfLargeBoard_processLivesAndServesOthers(@TempDir Path directory) throws Exception {
        codex.stub(TICKETS, board(5_000));
        try (BeaconProcess beacon = start(directory)) {
            ManyOrdersLoad load = new ManyOrdersLoad(beacon.address(), MemoryIT::token);
            load.run(LOAD);
            System.out.println(load);

            assertThat(beacon.get("/health/live").statusCode()).isEqualTo(200);
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(viewer(beacon)).isEqualTo(200));
        }
    }

    private static int viewer(BeaconProcess beacon) {
        return beacon.get("/api/tickets/helpdesk", "Authorization", "Bearer " + platform.userToken())
                .statusCode();
    }

    private static StubResponse board(int tickets) throws IOException {
        return StubResponse.json(
                new String(LargeCodexDocument.write(tickets, Clock.systemUTC().instant()), StandardCharsets.UTF_8));
    }

    private static String token(int user) {
        return platform.core().signIn(new DemoUser("user-" + user, "user" + user, "User " + user, "technician"));
    }

    private static BeaconProcess start(Path directory) {
        return new BeaconProcess(
                directory,
                Map.of(
                        "JDK_JAVA_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError",
                        "BEACON_PORT", "0",
                        "SECRET_KEY", "a-secret-of-more-than-32-characters-0123456789",
                        "CORE_SERVICE_URL", platform.core().address().toString(),
                        "CODEX_SERVICE_URL", codex.address().toString()),
                "serve");
    }
}
