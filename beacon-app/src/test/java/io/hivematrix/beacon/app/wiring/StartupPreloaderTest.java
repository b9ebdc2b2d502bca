package io.hivematrix.beacon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.app.demo.server.DemoPlatform;
import io.hivematrix.beacon.app.fixture.ScriptedService;
import io.hivematrix.beacon.app.fixture.ServiceResponse;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long Codex is asked while nobody looks. Pauses take no time, but are counted. */
@Timeout(120)
class StartupPreloaderTest {

    private static final int MANY = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private DemoPlatform matrix;
    private ScriptedService codex;
    private CodexAdapter adapter;
    private int pauses;

    @BeforeEach
    void start() throws IOException {
        matrix = new DemoPlatform(1, Clock.systemUTC());
        codex = new ScriptedService(matrix.codex().address());
        CodexSettings settings = CodexSettings.defaults(matrix.core().address(), codex.address(), "beacon");
        adapter = CodexAdapter.create(settings.withMaxWait(TIMEOUT), Clock.systemUTC(), CodexCallListener.NONE);
    }

    @AfterEach
    void close() {
        adapter.close();
        codex.close();
        matrix.close();
    }

    @Test
    void stopsWhenEverythingIsLoaded() {
        run();

        assertThat(pauses).isLessThan(MANY);
        assertThat(codex.requestCount("/api/tickets/active")).isEqualTo(1);
    }

    @Test
    void stopsWithoutTicketLinks() {
        codex.stub("/api/psa/config", ServiceResponse.json("{\"default_provider\":null,\"providers\":{}}"));

        run();

        assertThat(pauses).isLessThan(MANY);
        assertThat(codex.requestCount("/api/psa/config")).isEqualTo(1);
    }

    @Test
    void stopsRetryingAgentsAndPsaAfterMaxAttempts() {
        codex.stub("/api/psa/agents", ServiceResponse.failure(404));
        codex.stub("/api/psa/config", ServiceResponse.failure(404));

        run();

        assertThat(pauses).isLessThan(MANY);
    }

    @Test
    void retriesFirstBoardWithoutLimit() {
        codex.stop();

        run();

        assertThat(pauses).isEqualTo(MANY);
    }

    private void run() {
        DashboardService dashboards = new DashboardService(
                adapter.boards(),
                adapter.agents(),
                adapter.psa(),
                ViewDefinitions.standard(Set.of(), 30),
                DefaultOrders.STANDARD);
        new StartupPreloader(adapter, dashboards, length -> pause()).run();
        assertThat(Thread.interrupted()).isEqualTo(pauses == MANY);
    }

    private void pause() throws InterruptedException {
        if (++pauses == MANY) {
            throw new InterruptedException("enough");
        }
    }
}
