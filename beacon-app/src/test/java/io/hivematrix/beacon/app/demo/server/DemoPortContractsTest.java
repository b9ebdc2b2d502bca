package io.hivematrix.beacon.app.demo.server;

import io.hivematrix.beacon.app.demo.data.DemoWorld;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexObserver;
import io.hivematrix.beacon.domain.port.in.ShowDashboard;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSync;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.AgentSourceContract;
import io.hivematrix.beacon.domain.testing.PsaConfigurationSourceContract;
import io.hivematrix.beacon.domain.testing.ShowDashboardContract;
import io.hivematrix.beacon.domain.testing.TicketSyncContract;
import io.hivematrix.beacon.domain.view.ViewCatalog;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The demo's little HiveMatrix, asked over HTTP like a real one, keeps the contracts of the ports. */
class DemoPortContractsTest
        implements ShowDashboardContract, AgentSourceContract, PsaConfigurationSourceContract, TicketSyncContract {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DemoCore core;
    private final DemoCodex codex;
    private final CodexAdapter adapter;
    private final CodexAdapter alone;

    DemoPortContractsTest() throws IOException {
        core = new DemoCore(CLOCK);
        codex = new DemoCodex(new DemoWorld(7, NOW, CLOCK), core, CLOCK);
        adapter = adapter(core.address(), codex.address());
        URI nobody = addressOfNobody();
        alone = adapter(nobody, nobody);
    }

    @AfterEach
    void close() {
        adapter.close();
        alone.close();
        codex.close();
        core.close();
    }

    @Override
    public ShowDashboard showDashboard() {
        return dashboards(adapter);
    }

    @Override
    public ShowDashboard showDashboardWithoutBoard() {
        return dashboards(alone);
    }

    @Override
    public AgentSource agentSource() {
        adapter.boards().latest();
        return adapter.agents();
    }

    @Override
    public AgentSource agentSourceWithoutOrigin() {
        return alone.agents();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSource() {
        adapter.boards().latest();
        return adapter.psa();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSourceWithoutOrigin() {
        return alone.psa();
    }

    @Override
    public TicketSync ticketSync() {
        return adapter.sync();
    }

    private static ShowDashboard dashboards(CodexAdapter source) {
        return new DashboardService(
                source.boards(),
                source.agents(),
                source.psa(),
                ViewCatalog.standard(Set.of(), 30),
                DefaultOrders.STANDARD);
    }

    private static CodexAdapter adapter(URI coreAddress, URI codexAddress) {
        return CodexAdapter.create(
                CodexSettings.defaults(coreAddress, codexAddress, "beacon"), CLOCK, CodexObserver.NONE);
    }

    /** A port that a service has just given back. */
    private static URI addressOfNobody() throws IOException {
        try (DemoCore gone = new DemoCore(CLOCK)) {
            return gone.address();
        }
    }
}
