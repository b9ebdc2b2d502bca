package io.hivematrix.beacon.codex;

import io.hivematrix.beacon.codex.config.CodexSettings;
import io.hivematrix.beacon.domain.port.out.AgentSource;
import io.hivematrix.beacon.domain.port.out.BoardSource;
import io.hivematrix.beacon.domain.port.out.PsaConfigurationSource;
import io.hivematrix.beacon.domain.port.out.TicketSyncClient;
import io.hivematrix.beacon.domain.testing.AgentSourceContract;
import io.hivematrix.beacon.domain.testing.BoardSourceContract;
import io.hivematrix.beacon.domain.testing.PsaConfigurationSourceContract;
import io.hivematrix.beacon.domain.testing.StubHttpServer;
import io.hivematrix.beacon.domain.testing.StubResponse;
import io.hivematrix.beacon.domain.testing.TicketSyncClientContract;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** Port contracts of the Codex adapter. */
class CodexPortContractsTest
        implements BoardSourceContract, AgentSourceContract, PsaConfigurationSourceContract, TicketSyncClientContract {

    /** Address without a listener: its port was just released. */
    private static final URI UNUSED_ADDRESS = unusedAddress();

    private final FakePlatform platform = new FakePlatform();
    private final CodexAdapter adapter = platform.adapter(platform.settings());
    private final CodexAdapter withoutOrigin =
            platform.adapter(CodexSettings.defaults(UNUSED_ADDRESS, UNUSED_ADDRESS, "beacon"));

    @AfterEach
    void close() {
        adapter.close();
        withoutOrigin.close();
        platform.close();
    }

    @Override
    public BoardSource boardSource() {
        platform.onCodex(FakePlatform.TICKETS, board("{\"id\":1}"));
        return adapter.boards();
    }

    @Override
    public void addTicketAtOrigin() {
        platform.onCodex(FakePlatform.TICKETS, board("{\"id\":1},{\"id\":2}"));
    }

    @Override
    public BoardSource boardSourceWithoutOrigin() {
        return withoutOrigin.boards();
    }

    @Override
    public AgentSource agentSource() {
        adapter.boards().latest();
        return adapter.agents();
    }

    @Override
    public AgentSource agentSourceWithoutOrigin() {
        return withoutOrigin.agents();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSource() {
        adapter.boards().latest();
        return adapter.psa();
    }

    @Override
    public PsaConfigurationSource psaConfigurationSourceWithoutOrigin() {
        return withoutOrigin.psa();
    }

    @Override
    public TicketSyncClient ticketSync() {
        return adapter.sync();
    }

    private static StubResponse board(String tickets) {
        return StubResponse.json("{\"section1\":[" + tickets + "],\"last_sync_time\":null}");
    }

    private static URI unusedAddress() {
        try (StubHttpServer service = new StubHttpServer()) {
            return service.address();
        }
    }
}
