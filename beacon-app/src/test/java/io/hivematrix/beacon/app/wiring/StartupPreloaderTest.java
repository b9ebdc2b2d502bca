package io.hivematrix.beacon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CacheSettings;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.config.HttpClientSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sleeps take no time but are counted. */
@Timeout(120)
class StartupPreloaderTest {

    private static final int LIMIT = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private DemoPlatform platform;
    private ScriptedService codex;
    private CodexAdapter adapter;
    private int sleeps;

    @BeforeEach
    void start() throws IOException {
        platform = new DemoPlatform(1, Clock.systemUTC());
        codex = new ScriptedService(platform.codex().address());
        CodexSettings settings = new CodexSettings(
                platform.core().address(),
                codex.address(),
                "beacon",
                HttpClientSettings.DEFAULTS,
                new CacheSettings(TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT),
                List.of());
        adapter = CodexAdapter.create(settings, Clock.systemUTC(), CodexCallListener.NONE);
    }

    @AfterEach
    void close() {
        adapter.close();
        codex.close();
        platform.close();
    }

    @Test
    void stopsWhenEverythingIsLoaded() {
        run();

        assertThat(sleeps).isLessThan(LIMIT);
        assertThat(codex.requestCount("/api/tickets/active")).isEqualTo(1);
    }

    @Test
    void stopsWithoutTicketLinks() {
        codex.stub("/api/psa/config", StubResponse.json("{\"default_provider\":null,\"providers\":{}}"));

        run();

        assertThat(sleeps).isLessThan(LIMIT);
        assertThat(codex.requestCount("/api/psa/config")).isEqualTo(1);
    }

    @Test
    void stopsRetryingAgentsAndPsaAfterMaxAttempts() {
        codex.stub("/api/psa/agents", StubResponse.status(404));
        codex.stub("/api/psa/config", StubResponse.status(404));

        run();

        assertThat(sleeps).isLessThan(LIMIT);
    }

    @Test
    void retriesFirstBoardWithoutLimit() {
        codex.stop();

        run();

        assertThat(sleeps).isEqualTo(LIMIT);
    }

    private void run() {
        DashboardService dashboards = new DashboardService(
                adapter.boards(),
                adapter.agents(),
                adapter.psa(),
                ViewDefinitions.standard(Set.of(), 30),
                DefaultOrders.STANDARD);
        new StartupPreloader(adapter, dashboards, duration -> sleep()).run();
        assertThat(Thread.interrupted()).isEqualTo(sleeps == LIMIT);
    }

    private void sleep() throws InterruptedException {
        if (++sleeps == LIMIT) {
            throw new InterruptedException("enough");
        }
    }
}
