package io.hivematrix.beacon.app.demo.server;

import io.hivematrix.beacon.app.demo.data.DemoTickets;
import io.hivematrix.beacon.codex.CodexAdapter;
import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.codex.event.CodexCallListener;
import io.hivematrix.beacon.domain.port.in.ShowDashboardUseCase;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import io.hivematrix.beacon.domain.service.DashboardService;
import io.hivematrix.beacon.domain.sort.DefaultOrders;
import io.hivematrix.beacon.domain.testing.AgentSourceContract;
import io.hivematrix.beacon.domain.testing.PsaConfigurationSourceContract;
import io.hivematrix.beacon.domain.testing.ShowDashboardUseCaseContract;
import io.hivematrix.beacon.domain.testing.TicketSyncClientContract;
import io.hivematrix.beacon.domain.view.ViewDefinitions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Port contract tests of the Codex adapter against the demo's Core and Codex. */
class DemoPortContractsTest
        implements ShowDashboardUseCaseContract,
                AgentSourceContract,
                PsaConfigurationSourceContract,
                TicketSyncClientContract {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static DemoCore core;
    private static DemoCodex codex;
    private static CodexAdapter adapter;
    private static CodexAdapter alone;

    @BeforeAll
    static void open() throws IOException {
        core = new DemoCore(CLOCK);
        codex = new DemoCodex(new DemoTickets(7, NOW, CLOCK), core, CLOCK);
        adapter = adapter(core.address(), codex.address());
        URI unused = unusedAddress();
        alone = adapter(unused, unused);
    }

    @AfterAll
    static void close() {
        adapter.close();
        alone.close();
        codex.close();
        core.close();
    }

    @Override
    public ShowDashboardUseCase showDashboard() {
        return dashboards(adapter);
    }

    @Override
    public ShowDashboardUseCase showDashboardWithoutBoard() {
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
    public TicketSyncClient ticketSync() {
        return adapter.sync();
    }

    private static ShowDashboardUseCase dashboards(CodexAdapter source) {
        return new DashboardService(
                source.boards(),
                source.agents(),
                source.psa(),
                ViewDefinitions.standard(Set.of(), 30),
                DefaultOrders.STANDARD);
    }

    private static CodexAdapter adapter(URI coreAddress, URI codexAddress) {
        return CodexAdapter.create(
                CodexSettings.defaults(coreAddress, codexAddress, "beacon"), CLOCK, CodexCallListener.NONE);
    }

    /** Returns the address of a port that has just been released. */
    private static URI unusedAddress() throws IOException {
        try (ServerSocket released = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + released.getLocalPort());
        }
    }
}
